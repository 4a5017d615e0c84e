import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { english } from '../../../core/text/context/english.ts';
import { lexiconOf } from '../../../core/text/context/lexicon.ts';
import type { ContextData } from '../../../core/text/context/triggerData.ts';

// What the compiler cannot see in imported JSON: that each value is one of the choices of its type, and that each group has a source.
const Effects = v.strictObject({
  negation: v.optional(v.picklist(['affirmed', 'negated', 'possible'])),
  temporality: v.optional(v.picklist(['recent', 'historical', 'hypothetical'])),
  experiencer: v.optional(v.picklist(['patient', 'other'])),
  allergy: v.optional(v.boolean()),
  status: v.optional(v.picklist(['active', 'stopped', 'intended', 'not-taken', 'unknown'])),
});
const phrases = v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1))), v.minLength(1));
const ends = v.array(v.picklist(['negation', 'temporality', 'experiencer', 'allergy', 'status', 'hypothetical']));
const kinds = v.array(v.picklist(['drug', 'class', 'therapy', 'sign', 'condition', 'symptom']));
const base = { id: v.string(), source: v.string() };
const Trigger = v.strictObject({
  ...base,
  direction: v.picklist(['forward', 'backward', 'either', 'forward-first', 'both']),
  effects: Effects,
  reach: v.optional(v.picklist(['all', 'and', 'phrase', 'clause', 'sentence'])),
  words: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  strong: v.optional(v.boolean()),
  weak: v.optional(v.boolean()),
  after: v.optional(v.string()),
  for: v.optional(kinds),
  ends: v.optional(ends),
  phrases,
});
const sources = v.record(v.string(), v.string());
const TriggerFile = v.strictObject({
  sources,
  triggers: v.array(Trigger),
  pseudo: v.array(v.strictObject({ ...base, phrases })),
  terminators: v.array(v.strictObject({ ...base, ends, phrases })),
});
const SectionFile = v.strictObject({
  sources,
  sections: v.array(
    v.strictObject({
      ...base,
      headings: phrases,
      effects: v.optional(Effects),
      by: v.optional(v.array(v.strictObject({ for: kinds, effects: Effects }))),
      retold: v.optional(v.boolean()),
    }),
  ),
});
const ColumnFile = v.strictObject({
  sources,
  columns: v.array(
    v.strictObject({
      ...base,
      columns: phrases,
      effects: v.optional(Effects),
      values: v.optional(v.array(v.strictObject({ phrases, effects: Effects }))),
    }),
  ),
});

const folder = fileURLToPath(new URL('../../../core/text/en/', import.meta.url));
const files = readdirSync(folder).filter((name) => /^triggers\..*\.json$/.test(name) && name !== 'triggers.words.json');

describe.each(files)('%s', (name) => {
  const json: unknown = JSON.parse(readFileSync(folder + name, 'utf8'));
  const schema = name.includes('sections') ? SectionFile : name.includes('columns') ? ColumnFile : TriggerFile;

  test('holds what its type says', () => {
    const result = v.safeParse(v.union([schema]), json);
    expect(result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toBeUndefined();
  });

  test('names a source of the file for each group', () => {
    const { sources: known, ...groups } = json as { sources: Record<string, string> };
    for (const group of Object.values(groups).flat() as unknown as { id: string; source: string }[])
      expect(known, `${name}, ${group.id}`).toHaveProperty([group.source]);
  });
});

test('group ids are unique, and `after` names one', () => {
  const ids = english.triggers.map((group) => group.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const group of english.triggers) if (group.after) expect(ids).toContain(group.after);
});

/** Phrases are taken apart as texts come by them; here all are. */
function takenApart(data: ContextData): void {
  const { cues, headings, columns, values } = lexiconOf(data);
  for (const each of [cues, headings, columns, ...values.values()]) each.admitAll();
}

test('every phrase can be read, and every class it names exists', () => {
  expect(() => takenApart(english)).not.toThrow();
  const known = new Set([
    ...Object.keys(english.words.classes),
    ...['year', 'date', 'target', 'colon', 'comma', 'question', 'dash', 'open', 'close', 'minus', 'plus'],
  ]);
  const all = [...english.triggers, ...english.pseudo, ...english.terminators].flatMap((group) => group.phrases);
  for (const phrase of all)
    for (const [, name = ''] of phrase.matchAll(/\{([^}]*)\}/g)) expect(known, phrase).toContain(name);
});

test.each([
  ['(yes|(-)) for', /empty choice/],
  ['present[ing] illness', /inside a word/],
  ['[maybe]', /can be empty/],
])('a phrase like "%s" is refused', (phrase, message) => {
  const broken = { ...english, pseudo: [{ id: 'broken', source: 'own', phrases: [phrase] }] };
  expect(() => takenApart(broken)).toThrow(message);
});
