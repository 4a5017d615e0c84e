/**
 * `npm run eval -- DIR [--gold FILE]… [--charts FILE]… [--misses N]`: how well we read, measured on real material. DIR holds
 * notes.jsonl, note-sections.jsonl, negation.tsv, sigs.jsonl, drug-names/; what is missing is skipped.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { bundledTerms } from '../../core/knowledge/terms.ts';
import { createReader } from '../../core/text/reader.ts';
import { evaluateCharts } from './charts.ts';
import { evaluateMentions, jsonLines, type Note, notesOf, quote } from './mentions.ts';
import { evaluateNegation } from './negation.ts';
import { line, share } from './score.ts';
import { evaluateSigs } from './sigs.ts';
import { evaluateSpeed } from './speed.ts';
import { evaluateTraps } from './traps.ts';

const args = process.argv.slice(2);
const valuesOf = (option: string): readonly string[] => args.flatMap((arg, i) => (args[i - 1] === option ? [arg] : []));
const dir = args.find((arg, i) => !arg.startsWith('--') && !args[i - 1]?.startsWith('--'));
const most = Number(valuesOf('--misses')[0] ?? 40);
const say = (text: string): void => console.log(text);

function list(title: string, items: readonly string[]): void {
  if (items.length === 0) return;
  say(`\n  ${title} (${items.length}${items.length > most ? `, the first ${most}` : ''})`);
  for (const item of items.slice(0, most)) say(`    ${item}`);
}

if (dir === undefined || !existsSync(dir)) {
  console.error('usage: npm run eval -- DIR [--gold FILE] [--charts FILE] [--misses N]');
  process.exit(2);
}

const terms = bundledTerms();
const reader = createReader(terms);
const has = (file: string): boolean => existsSync(join(dir, file));

/** Concepts annotators look for: those the labels' convention names, and the drugs of the plan. */
const labelled =
  /^(?:condition:(?:sciatica|lumbar-radiculopathy|lumbar-disc-herniation|lumbar-stenosis|cauda-equina|low-back-pain|spondylolisthesis|foot-drop|saddle-anesthesia|bladder-bowel-dysfunction)|class:(?:nsaid|opioid|muscle-relaxant|tca|snri|corticosteroid|gabapentinoid|anticonvulsant)|therapy:(?:epidural-steroid-injection|physical-therapy|exercise-program|spinal-cord-stimulator|nerve-block|discectomy)|sign:straight-leg-raise)$/;
const planDrugs = new Set(
  terms.concepts.flatMap(({ id, role }) => (role === undefined && id.startsWith('drug:') ? [id] : [])),
);
const isScored = (concept: string): boolean => labelled.test(concept) || planDrugs.has(concept as `drug:${string}`);

if (has('notes.jsonl')) {
  const notes = notesOf(dir);
  for (const file of valuesOf('--gold')) {
    const score = evaluateMentions(notes, jsonLines(file), reader, isScored);
    say(`\nMentions on ${score.notes} annotated notes (${file})`);
    for (const [kind, counts] of [...score.byKind].sort(([a], [b]) => a.localeCompare(b))) say(line(kind, counts));
    say(line('all', score.all));
    for (const [name, [right, asked]] of score.properties) say(share(name, right, asked));
    const { notes: none, falseMentions } = score.empty;
    if (none > 0) say(`  false mentions on ${none} notes without any term: ${falseMentions}`);
    list('what to look at', score.misses);
  }
  const { characters, names, bare, finding, reading, part } = evaluateSpeed(notes, reader, terms);
  const ratio = (ours: number, theirs: number): string =>
    `${ours.toFixed(0)} ms to ${theirs.toFixed(0)} ms: ratio ${(ours / theirs).toFixed(2)}`;
  say(`\nReading speed on ${(characters / 1e6).toFixed(1)} million characters`);
  say(`  finding terms, to the bare alternation of the ${names} plain names     ${ratio(finding, bare)}`);
  say(`  reading with assertion and doses, to the same                     ${ratio(reading, bare)}`);
  say(`  reading, to the bare alternation of all our forms (100 notes)     ${ratio(part.reading, part.full)}`);
}

if (has('note-sections.jsonl')) {
  const sections = jsonLines<Note>(join(dir, 'note-sections.jsonl'));
  const strangers = [...sections, ...(has('notes.jsonl') ? notesOf(dir) : [])].flatMap(({ id, text }) =>
    reader.readNote(text).ambiguous.map(({ start, end }) => `ambiguous: ${id} ${quote(text, start, end)}`),
  );
  say(`\nShort forms that nothing decides: ${strangers.length}`);
  list('they stand in', strangers);
}

if (has('drug-names')) {
  const names = new Set(
    [...terms.concepts, ...terms.combinations].flatMap((each) => each.names.map(({ text }) => text.toLowerCase())),
  );
  const { lookAlikes, falseMatches, products, unread } = evaluateTraps(dir, reader, (name) =>
    names.has(name.toLowerCase()),
  );
  say(`\nLook-alike names: ${falseMatches.length} of ${lookAlikes} read as the name they look like`);
  list('false matches', falseMatches);
  say(share('products that hold one of our names', products - unread.length, products));
  list('not read', unread);
}

if (has('negation.tsv')) {
  const score = evaluateNegation(dir);
  const { precision, recall, f1 } = score.negated;
  say(`\nNegation on ${score.sentences} sentences of the NegEx/ConText kit`);
  say(`  negated: precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`);
  for (const [name, value] of Object.entries(score.accuracy)) say(`  ${name.padEnd(36)} accuracy ${value.toFixed(3)}`);
  list(
    'misses',
    score.misses.map(
      ({ what, expected, found, text }) => `${what} ${expected}, read ${found}: ${text.replace(/\s+/g, ' ')}`,
    ),
  );
}

if (has('sigs.jsonl')) {
  const score = evaluateSigs(dir);
  say(`\nSigs with human gold`);
  say(share('exact total of a day', score.exact, score.scored));
  say(`  a number where there should be none: ${score.wronglyComputed}`);
  list(
    'misses',
    score.misses.map(({ id, text, expected, got }) => `${id}: expected ${expected}, read ${got}: ${text}`),
  );
}

for (const file of valuesOf('--charts')) {
  say(`\nRules, doses and place in the plan on whole charts (${file})`);
  evaluateCharts(file, most > 0);
}
