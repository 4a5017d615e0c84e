import { describe, expect, it } from 'vitest';
import { combinations, concepts, drugs, faults, files } from './parts.ts';

describe('every part fits the schema', () => {
  it.each(files.map(({ file, json }) => [file, json] as const))('%s', (_file, json) => {
    expect(faults(json)).toEqual([]);
  });

  it('which refuses a range upside down', () => {
    const perDay = { low: 2, high: 1 };
    const wrong = { id: 'x', kind: 'max', basis: 'label', region: 'US', text: 'x', perDay, status: 'unverified' };
    expect(
      faults({ $schema: '../../pack.schema.json', drugs: [{ concept: 'drug:x', classes: [], doses: [wrong] }] }),
    ).toEqual(['drugs.0.doses.0.perDay: expected low <= high']);
  });
});

describe('dosing', () => {
  const ids = drugs.flatMap((each) => each.doses.map((fact) => fact.id));
  it('gives each dose an id of its own', () => expect(new Set(ids).size).toBe(ids.length));

  it('describes each drug once, and one that has names', () => {
    const described = drugs.map((each) => each.concept);
    expect(new Set(described).size).toBe(described.length);
    const named = new Set(concepts.map((each) => each.id));
    expect(described.filter((each) => !named.has(each))).toEqual([]);
  });

  it('puts a drug in the classes of its concept', () => {
    const parents = new Map(concepts.map((each) => [each.id, each.parents]));
    const strays = drugs.filter((each) => each.classes.some((one) => !parents.get(each.concept)?.includes(one)));
    expect(strays.map((each) => each.concept)).toEqual([]);
  });

  it('works out the day from dose and frequency, up to the stated maximum', () => {
    for (const fact of drugs.flatMap((each) => each.doses)) {
      if (!fact.perDose || !fact.timesPerDay || !fact.perDay || fact.kind === 'step') continue;
      const { perDose, timesPerDay, perDay } = fact;
      expect(perDay.low, fact.id).toBeGreaterThanOrEqual(perDose.low * timesPerDay.low);
      expect(perDay.high, fact.id).toBeLessThanOrEqual(perDose.high * timesPerDay.high);
    }
  });

  it('counts a schedule on from day to day', () => {
    for (const { id, schedule } of drugs.flatMap((each) => each.doses)) {
      schedule?.forEach((step, i) => {
        if (i > 0) expect(step.fromDay, id).toBe((schedule[i - 1]?.toDay ?? Number.NaN) + 1);
      });
    }
  });
});

it('gives the strengths of a combination in parallel lists', () => {
  const uneven = combinations.filter(
    ({ ingredients }) => new Set(ingredients.map((each) => each.strengthsMg.length)).size > 1,
  );
  expect(uneven.map((each) => each.id)).toEqual([]);
});

it('knows every ingredient of a combination', () => {
  const known = new Set(concepts.map((each) => each.id));
  const unknown = combinations.flatMap((each) => each.ingredients).filter((each) => !known.has(each.concept));
  expect(unknown).toEqual([]);
});
