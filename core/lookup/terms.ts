import type { Name } from '../knowledge/schema/concept.ts';
import { topics } from './answers/topicAnswer.ts';
import type { MatchHow } from './entry.ts';
import type { PackIndex } from './packIndex.ts';
import { codeForm, plain } from './queryText.ts';

/** One way to reach an entry. */
export interface Term {
  /** Plain text as compared. */
  readonly text: string;
  /** The same as it is written. */
  readonly written: string;
  readonly entry: string;
  readonly how: Extract<MatchHow, 'name' | 'code' | 'topic' | 'text'>;
  /** Larger is better, among terms that match equally well. */
  readonly weight: number;
}

const typeWeight: Readonly<Record<Name['type'], number>> = {
  generic: 10,
  brand: 9,
  synonym: 8,
  abbreviation: 8,
  spelling: 7,
  code: 7,
  misspelling: 6,
  foreign: 5,
  slang: 5,
};

const kindWeight = (id: string): number => {
  if (id.startsWith('drug:')) return 3;
  if (id.startsWith('condition:') || id.startsWith('class:')) return 2;
  // A comorbidity is background: who types "pregnancy" asks about drugs in pregnancy.
  return /^(comorbidity|substance|topic):/.test(id) ? -4 : 1;
};

/** @returns every name, code, abbreviation, topic word and id of the pack, each with the entry it leads to */
export function termsOf(index: PackIndex): readonly Term[] {
  const { pack } = index;
  const terms: Term[] = [];
  const add = (written: string, entry: string, how: Term['how'], weight: number): void => {
    const text = how === 'code' ? codeForm(written) : plain(written);
    if (text) terms.push({ text, written, entry, how, weight });
  };

  for (const concept of pack.concepts) {
    const rank =
      kindWeight(concept.id) +
      (concept.role === 'core' ? 2 : concept.role === 'guard' ? -4 : 0) +
      (index.stepsOf(concept.id).length > 0 ? 2 : 0);
    add(concept.label, concept.id, 'name', 10 + rank);
    for (const name of concept.names) add(name.text, concept.id, 'name', typeWeight[name.type] + rank);
    for (const code of concept.codes) add(code.code, concept.id, 'code', rank + (code.code.length > 2 ? 1 : 0));
  }
  for (const combination of pack.combinations)
    for (const name of combination.names) add(name.text, `combination:${combination.id}`, 'name', 13);
  for (const one of pack.abbreviations) {
    const meant = [...new Set(one.readings.flatMap((reading) => reading.concept ?? []))];
    // The first reading is the one the pack is about; the others follow it, and the answer says what else it can mean.
    for (const text of [one.text, ...one.variants])
      for (const [at, id] of meant.entries()) add(text, id, 'name', 17 - Math.min(at, 8));
  }
  for (const topic of topics) {
    add(topic.title, `topic:${topic.id}`, 'topic', 9);
    for (const word of topic.words) add(word, `topic:${topic.id}`, 'topic', 9);
  }
  for (const step of pack.steps) {
    add(step.title, `step:${step.id}`, 'name', 9);
    add(step.short, `step:${step.id}`, 'name', 9);
    add(step.id, `step:${step.id}`, 'name', 8);
  }
  for (const pitfall of pack.pitfalls) add(pitfall.title, `pitfall:${pitfall.id}`, 'name', 8);
  for (const flag of pack.redFlags) {
    add(flag.id, `red-flag:${flag.id}`, 'code', 20);
    add(flag.title, `red-flag:${flag.id}`, 'name', 8);
  }
  for (const one of pack.interactions) add(one.id, `interaction:${one.id}`, 'code', 20);
  for (const one of pack.monitoring) add(one.title, `monitoring:${one.id}`, 'name', 7);
  for (const claim of pack.claims) add(claim.id, `claim:${claim.id}`, 'code', 20);
  return terms;
}

/** Running text worth finding words in, each with the entry it belongs to. */
export function textsOf(index: PackIndex): readonly { readonly entry: string; readonly text: string }[] {
  const { pack } = index;
  return [
    ...pack.steps.map((each) => ({ entry: `step:${each.id}`, text: `${each.title} ${each.lead.text}` })),
    ...pack.pitfalls.map((each) => ({ entry: `pitfall:${each.id}`, text: `${each.title} ${each.text} ${each.why}` })),
    ...pack.redFlags.map((each) => ({
      entry: `red-flag:${each.id}`,
      text: `${each.title} ${each.actionText} ${each.cues.join(' ')}`,
    })),
    ...pack.interactions.map((each) => ({
      entry: `interaction:${each.id}`,
      text: `${[...each.a, ...each.b].map((id) => index.label(id)).join(' ')} interaction ${each.effect}`,
    })),
    ...pack.monitoring.map((each) => ({ entry: `monitoring:${each.id}`, text: `${each.title} ${each.text}` })),
    ...pack.windows.map((each) => ({ entry: `window:${each.id}`, text: each.text })),
    ...pack.claims.map((each) => ({ entry: `claim:${each.id}`, text: each.text })),
    ...pack.concepts.flatMap((each) =>
      each.summary ? [{ entry: each.id, text: `${each.label} ${each.summary.text}` }] : [],
    ),
  ];
}
