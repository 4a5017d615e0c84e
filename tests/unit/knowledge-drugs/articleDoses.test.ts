import { describe, expect, it } from 'vitest';
import { dose, drugs } from './parts.ts';

/** Numbers copied by hand from the article as printed, with the words they stand in. */
const printed = [
  {
    id: 'gabapentin-start-article',
    says: '100-300 mg in the evening',
    claims: ['S02', 'S07'],
    perDose: [100, 300],
    times: 1,
    perDay: [100, 300],
  },
  {
    id: 'gabapentin-target-article',
    says: '900-3600 mg daily in divided doses',
    claims: ['S02', 'S08'],
    perDay: [900, 3600],
  },
  {
    id: 'pregabalin-start-article',
    says: '50 mg three times daily',
    claims: ['S09'],
    perDose: [50, 50],
    times: 3,
    perDay: [150, 150],
  },
  {
    id: 'pregabalin-target-article',
    says: '100 mg three times daily',
    claims: ['S10'],
    perDose: [100, 100],
    times: 3,
    perDay: [300, 300],
  },
  {
    id: 'tramadol-start-article',
    says: '25-50 mg every 6 hours as needed',
    claims: ['S27'],
    perDose: [25, 50],
    times: 4,
    perDay: [100, 200],
  },
  { id: 'tramadol-target-article', says: '200-400 mg daily maximum', claims: ['S28'], perDay: [200, 400] },
  { id: 'tramadol-course-article', says: 'typically 1 week', claims: ['S29'], days: 7 },
  { id: 'prednisolone-course-article', says: 'Short courses of oral prednisolone', claims: ['S19'] },
] as const;

const range = (pair: readonly [number, number] | undefined) => pair && { low: pair[0], high: pair[1] };
const both = (value: number | undefined) => (value === undefined ? undefined : { low: value, high: value });

describe("the article's doses", () => {
  it.each(printed)('$id: "$says"', ({ id, claims, ...expected }) => {
    const fact = dose(id);
    expect(fact).toMatchObject({ basis: 'article', status: 'verified', sources: ['seed'], claims });
    expect(fact.perDose).toEqual(range('perDose' in expected ? expected.perDose : undefined));
    expect(fact.timesPerDay).toEqual(both('times' in expected ? expected.times : undefined));
    expect(fact.perDay).toEqual(range('perDay' in expected ? expected.perDay : undefined));
    expect(fact.durationDays).toEqual(both('days' in expected ? expected.days : undefined));
  });

  it('are these and no others', () => {
    const ids = drugs.flatMap((each) => each.doses).filter((fact) => fact.basis === 'article');
    expect(ids.map((fact) => fact.id).sort()).toEqual(printed.map(({ id }) => id).sort());
  });

  it('name every drug the article names, without a dose where it gives none', () => {
    for (const name of ['amitriptyline', 'duloxetine', 'venlafaxine', 'naloxone'])
      expect(
        drugs.find((each) => each.concept === `drug:${name}`)?.notes.some((note) => note.sources.includes('seed')),
        name,
      ).toBe(true);
  });

  it('leave the as-needed start of tramadol as needed', () => expect(dose('tramadol-start-article').prn).toBe(true));
});
