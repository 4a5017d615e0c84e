import { describe, expect, it } from 'vitest';
import { addDays, isIsoDate } from '../../../core/dosing/calendar.ts';
import { creatinineClearance } from '../../../core/dosing/crcl.ts';
import { type MmeFactor, totalMme } from '../../../core/dosing/mme.ts';
import { divideDay, piecesFor } from '../../../core/dosing/pieces.ts';
import { parseSig } from '../../../core/dosing/sigParser.ts';
import { totalsOf } from '../../../core/dosing/total.ts';

/** CDC 2022, as the pack gives them. */
const FACTORS = new Map<string, MmeFactor>([
  ['tramadol', { factor: 0.2, per: 'mg/day' }],
  ['oxycodone', { factor: 1.5, per: 'mg/day' }],
  ['hydrocodone', { factor: 1, per: 'mg/day' }],
  ['hydromorphone', { factor: 5, per: 'mg/day' }],
  ['morphine', { factor: 1, per: 'mg/day' }],
  ['fentanyl', { factor: 2.4, per: 'mcg/h' }],
  ['methadone', { factor: 4.7, per: 'mg/day' }],
]);
const opioid = (drug: string, sig: string) => {
  const { perDay, prn } = parseSig(sig, { drug });
  return { drug, prn, ...(perDay ? { perDay } : {}) };
};

describe('morphine milligram equivalents', () => {
  it.each([
    ['tramadol', '50-100 mg q6h prn', 0, 80],
    ['tramadol', '50 mg qid', 40, 40],
    ['oxycodone', '5 mg q6h prn', 0, 30],
    ['oxycodone', '10 mg bid', 30, 30],
    ['hydrocodone', '5 mg qid', 20, 20],
    ['hydromorphone', '4 mg q4h', 120, 120],
    ['fentanyl', '25 mcg/h q72h', 60, 60],
    ['fentanyl', 'two 25 mcg/h patches every 3 days', 120, 120],
    ['methadone', '10 mg tid', 141, 141],
    ['hydrocodone', '10/325 mg q.i.d.', 40, 40],
  ])('%s %s is %d to %d a day', (drug, sig, low, high) => {
    expect(totalMme([opioid(drug, sig)], FACTORS).total).toEqual({ low, high });
  });

  it('adds regular and as-needed opioids, and says what is taken regularly', () => {
    const { total, fixed, parts } = totalMme(
      [opioid('morphine', '15 mg bid'), opioid('morphine', '10 mg q4h prn')],
      FACTORS,
    );
    expect(total).toEqual({ low: 30, high: 90 });
    expect(fixed).toEqual({ low: 30, high: 30 });
    expect(parts).toHaveLength(2);
  });

  it('names what it leaves out, and why', () => {
    const { total, excluded } = totalMme(
      [opioid('buprenorphine', '10 mcg/h patch weekly'), opioid('tramadol', 'prn'), opioid('fentanyl', '100 mg bid')],
      FACTORS,
    );
    expect(total).toEqual({ low: 0, high: 0 });
    expect(excluded).toEqual([
      { drug: 'buprenorphine', reason: 'no-factor' },
      { drug: 'tramadol', reason: 'no-dose' },
      { drug: 'fentanyl', reason: 'unit' },
    ]);
  });

  it('has no rounding error where floats would show one', () => {
    const codeine = new Map<string, MmeFactor>([['codeine', { factor: 0.15, per: 'mg/day' }]]);
    expect(totalMme([opioid('codeine', '60 mg tid')], codeine).total).toEqual({ low: 27, high: 27 });
    expect(
      totalMme([opioid('oxymorphone', '0.1 mg tid')], new Map([['oxymorphone', { factor: 3, per: 'mg/day' }]])).total
        .high,
    ).toBe(0.9);
  });
});

describe('creatinine clearance (Cockcroft-Gault)', () => {
  const person = { age: 70, weight: 72, creatinine: 1, creatinineUnit: 'mg/dL', sex: 'male' } as const;

  it.each([
    [person, 70],
    [{ ...person, sex: 'female' } as const, 59.5],
    [{ ...person, creatinine: 88.4, creatinineUnit: 'umol/L' } as const, 70],
    [{ ...person, age: 40, weight: 80, creatinine: 0.8 }, 138.888888888889],
    [{ ...person, age: 85, weight: 50, creatinine: 180, creatinineUnit: 'umol/L', sex: 'female' } as const, 15.945],
  ])('%o is %d mL/min', (inputs, crcl) => {
    const result = creatinineClearance(inputs);
    expect(result.ok && result.crcl).toBeCloseTo(crcl, 2);
  });

  it('is not rounded up into the next band', () => {
    const result = creatinineClearance({ ...person, weight: 61.6 });
    expect(result.ok && result.crcl).toBeLessThan(60);
    expect(result.ok && Math.round(result.crcl)).toBe(60);
  });

  it.each([
    [{ ...person, age: 12 }, 'age'],
    [{ ...person, age: Number.NaN }, 'age'],
    [{ ...person, weight: 700 }, 'weight'],
    [{ ...person, creatinine: 88.4 }, 'creatinine'],
    [{ ...person, creatinine: 1, creatinineUnit: 'umol/L' } as const, 'creatinine'],
    [{ ...person, creatinine: 0 }, 'creatinine'],
    [{ ...person, creatinine: Number.POSITIVE_INFINITY }, 'creatinine'],
  ])('refuses %o: the %s', (inputs, field) => {
    expect(creatinineClearance(inputs)).toMatchObject({ ok: false, field });
  });
});

describe('totals across products', () => {
  it('finds the acetaminophen in a combination', () => {
    const drug = 'acetaminophen';
    const dose = (product: string, sig: string) => {
      const { perDay, prn } = parseSig(sig, { drug, combination: ['hydrocodone', 'acetaminophen'] });
      return { drug, product, prn, ...(perDay ? { perDay } : {}) };
    };
    const [total] = totalsOf([dose('norco', '5/325 2 tabs q6h prn'), dose('tylenol', '1 g tid')]);
    expect(total).toMatchObject({
      perDay: { low: 3000, high: 5600 },
      fixed: { low: 3000, high: 3000 },
      products: ['norco', 'tylenol'],
    });
  });

  it('says when one of the amounts is not known', () => {
    const known = { drug: 'naproxen', product: 'naprosyn', prn: false, perDay: { low: 1000, high: 1000, unit: 'mg' } };
    const [total] = totalsOf([known, { drug: 'naproxen', product: 'aleve', prn: true }]);
    expect(total).toMatchObject({
      perDay: { low: 1000, high: 1000 },
      isPartial: true,
      products: ['naprosyn', 'aleve'],
    });
  });
});

describe('pieces and doses of a day', () => {
  it.each([
    [600, [100, 300], [[300, 2]]],
    [
      700,
      [100, 300],
      [
        [300, 2],
        [100, 1],
      ],
    ],
    [800, [300, 400], [[400, 2]]],
    [600, [400, 300], [[300, 2]]],
    [60, [60, 30, 20], [[60, 1]]],
  ])('%d mg of %j is %j', (amount, strengths, pieces) => {
    expect(piecesFor(amount, strengths)?.map(({ strength, count }) => [strength, count])).toEqual(pieces);
  });

  it('gives nothing where whole pieces cannot make it', () => {
    expect(piecesFor(250, [100, 300])).toBeUndefined();
    expect(divideDay(250, 3, [100])).toBeUndefined();
  });

  it.each([
    [900, 3, [300, 300, 300]],
    [600, 3, [300, 300]],
    [300, 3, [300]],
    [1200, 3, [300, 300, 600]],
    [1500, 3, [300, 600, 600]],
  ])('%d mg in %d doses of 300 mg: %j, the larger ones later', (perDay, times, doses) => {
    expect(divideDay(perDay, times, [300])?.doses).toEqual(doses);
  });
});

describe('calendar', () => {
  it.each([
    ['2026-01-12', 3, '2026-01-15'],
    ['2026-01-30', 3, '2026-02-02'],
    ['2026-02-27', 2, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-06-15', 0, '2026-06-15'],
    ['2026-01-01', 365, '2027-01-01'],
  ])('%s and %d days is %s', (date, days, later) => {
    expect(addDays(date, days)).toBe(later);
  });

  it('knows which dates there are', () => {
    expect(['2026-02-29', '2026-13-01', '2026-1-1', 'today', ''].map(isIsoDate)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('2026-02-28', 1.5)).toThrow(RangeError);
  });
});
