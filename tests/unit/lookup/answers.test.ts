import { expect, it } from 'vitest';
import { bundledPack } from '../../../core/knowledge/parts.ts';
import { answerFor } from '../../../core/lookup/answers/answerFor.ts';
import { topics } from '../../../core/lookup/answers/topicAnswer.ts';
import type { Entry, FactKind } from '../../../core/lookup/entry.ts';
import { createLookup } from '../../../core/lookup/lookup.ts';
import { termsOf, textsOf } from '../../../core/lookup/terms.ts';
import { viewPack } from '../../../core/lookup/viewPack.ts';

const { index } = createLookup(viewPack(bundledPack));
const answer = (id: string): Entry => {
  const entry = answerFor(index, id);
  if (!entry) throw new Error(`no entry ${id}`);
  return entry;
};
const textOf = (entry: Entry, kind: FactKind): string =>
  entry.facts.flatMap((fact) => (fact.kind === kind ? [fact.text] : [])).join(' ');

it('answers pregabalin with dose, place, caution and both sides', () => {
  const entry = answer('drug:pregabalin');
  expect(entry.subtitle).toMatch(/gabapentinoid.*Lyrica/);
  expect(textOf(entry, 'start')).toBe('50 mg three times daily');
  expect(textOf(entry, 'target')).toBe('100 mg three times daily');
  expect(textOf(entry, 'max')).toMatch(/300 mg/);
  expect(textOf(entry, 'place')).toMatch(/gabapentin, or else pregabalin/);
  expect(textOf(entry, 'caution')).not.toBe('');
  expect(entry.sides).toMatchObject({ verdict: 'differs', claims: ['S01'] });
  expect(entry.sides?.positions.some(({ body, year }) => body === 'NICE NG59' && year === 2020)).toBe(true);
  expect(entry.scale).toMatchObject({ unit: 'mg', end: 300, start: { range: { low: 150, high: 150 } } });
});

it.each([
  ['drug:gabapentin', '100 mg to 300 mg in the evening', /900 mg to 3,600 mg daily in divided doses/],
  ['drug:tramadol', '25 mg to 50 mg every 6 hours as needed', /200 mg to 400 mg daily maximum/],
])('%s gives the article’s doses before any label’s', (id, start, target) => {
  const entry = answer(id);
  expect(textOf(entry, 'start')).toBe(start);
  expect(textOf(entry, 'target')).toMatch(target);
  expect(entry.facts.find((fact) => fact.kind === 'start')?.claims).not.toEqual([]);
});

it('answers epidural injection with what is said about it, not about its neighbours on the same step', () => {
  expect(answer('therapy:epidural-steroid-injection').sides?.claims).toContain('S38');
});

it('shows the oddity of a claim as a note on it', () => {
  expect(textOf(answer('claim:S20'), 'oddity')).toMatch(/intra-articular/i);
});

it('puts the renal bands of one drug before its usual doses', () => {
  const entry = answer('drug:gabapentin#renal');
  expect(entry.facts[0]).toMatchObject({ kind: 'renal', lead: 'US' });
  expect(textOf(entry, 'renal')).toMatch(/400 mg to 1,400 mg/);
});

it.each(bundledPack.claims.map((claim) => claim.id))('has an entry for %s with its words and section', (id) => {
  const claim = bundledPack.claims.find((each) => each.id === id);
  expect(answer(`claim:${id}`)).toMatchObject({ subtitle: claim?.section, open: { view: 'evidence', claim: id } });
  expect(textOf(answer(`claim:${id}`), 'what')).toBe(claim?.text);
});

it('leads from every name, code, topic and text to an entry', () => {
  const ids = new Set([...termsOf(index), ...textsOf(index)].map(({ entry }) => entry));
  expect([...ids].filter((id) => !answerFor(index, id))).toEqual([]);
});

it('says something about every drug', () => {
  const silent = index.pack.drugs.filter(({ concept }) => answer(concept).facts.length === 0);
  expect(silent.map(({ concept }) => concept)).toEqual([]);
});

it.each(topics.map((topic) => topic.id))('has something to say on the topic %s', (id) => {
  expect(answer(`topic:${id}`).facts.length).toBeGreaterThan(0);
});

it('gives every fact that is a statement its review status', () => {
  const bare: readonly FactKind[] = ['names', 'codes', 'members', 'oddity', 'readings'];
  const entries = [...new Set(termsOf(index).map(({ entry }) => entry))].map(answer);
  const unsourced = entries.flatMap(({ id, kind, facts }) =>
    facts.filter((fact) => kind !== 'claim' && fact.status === undefined && !bare.includes(fact.kind)).map(() => id),
  );
  expect(unsourced).toEqual([]);
});
