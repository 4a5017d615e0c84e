import { describe, expect, it } from 'vitest';
import { describeSig } from '../../../core/cli/sig.ts';
import { productOf } from '../../../core/dosing/product.ts';
import { parseSig } from '../../../core/dosing/sigParser.ts';

describe('what a sig says besides the day’s total', () => {
  it('gives dose and frequency as written, and the range of the day', () => {
    expect(parseSig('Take 25-50 mg by mouth q4-6h')).toEqual({
      perDose: { low: 25, high: 50, unit: 'mg' },
      timesPerDay: { low: 4, high: 6 },
      perDay: { low: 100, high: 300, unit: 'mg' },
      prn: false,
      route: 'oral',
      computable: true,
    });
  });

  it('as needed: nothing is the least of a day', () => {
    expect(parseSig('50 mg q6h prn')).toMatchObject({
      prn: true,
      timesPerDay: { low: 4, high: 4 },
      perDay: { low: 0, high: 200 },
    });
  });

  it.each([
    ['1 tab po daily', 'oral'],
    ['600 mg per rectum q4h', 'rectal'],
    ['0.4 mg sl prn', 'sublingual'],
    ['30 mg IM x1', 'intramuscular'],
    ['10 mg IV q6h', 'intravenous'],
    ['40 mg subcut daily', 'subcutaneous'],
    ['2 sprays each nostril daily', 'nasal'],
    ['1 drop in left eye daily', 'ophthalmic'],
    ['apply to affected area bid', 'topical'],
    ['80 mg epidural', 'epidural'],
  ])('%s: %s', (sig, route) => {
    expect(parseSig(sig).route).toBe(route);
  });

  it.each([
    ['500 mg bid x 7 days', 7, 7],
    ['500 mg bid x7d', 7, 7],
    ['500 mg bd 5/7', 5, 5],
    ['500 mg bd 2/52', 14, 14],
    ['500 mg bd for 1/12', 30, 30],
    ['500 mg bid for 2 weeks', 14, 14],
    ['500 mg bid for 7-10 days', 7, 10],
  ])('%s lasts %d to %d days', (sig, low, high) => {
    expect(parseSig(sig)).toMatchObject({ duration: { low, high }, computable: true });
  });

  it.each([
    ['50 mg, one tablet every 6 hours as needed, #120 per month', 30],
    ['1-2 tabs q6h prn, dispense 20 tablets, refills: 2', 2.5],
    ['two 300 mg caps tid #180', 30],
    ['10 mg q6h prn #40', 10],
    ['patch 25 mcg/h, apply 1 patch q72h, disp #10', 30],
    ['5 mg qds, 5/7 supply only', 5],
    ['one tablet every 6 hours (30 day supply)', 30],
    ['5 mg tablets, 1-2 qds prn x100', 12.5],
    ['75 mg twice a day, 60 a month', 30],
  ])('%s: what was dispensed lasts %d days at the least', (sig, supply) => {
    const dose = parseSig(sig);
    expect(dose).toMatchObject({ supply, computable: true });
    expect(dose.duration).toBeUndefined();
  });

  it.each(['300 mg tid', '300 mg tid, 3 refills', '5 mg bid for 7 days', '500 mg 2 tablets 4 times a day'])(
    '%s: nothing of a supply',
    (sig) => expect(parseSig(sig).supply).toBeUndefined(),
  );

  it('tells extended release from the name', () => {
    expect(parseSig('tramadol ER 100 mg daily').release).toBe('extended');
    expect(parseSig('oxycodone IR 5 mg q6h').release).toBe('immediate');
    expect(parseSig('venlafaxine 75 mg extended-release capsule daily').release).toBe('extended');
    expect(parseSig('seen in the ER, ibuprofen 400 mg tid').release).toBeUndefined();
  });

  it('counts the pieces beside the mass', () => {
    expect(parseSig('gabapentin 300 mg caps, take 2 caps tid').counted).toEqual({
      perDose: { low: 2, high: 2, unit: 'capsule' },
      perDay: { low: 6, high: 6, unit: 'capsule' },
    });
  });

  it('says why there is no total', () => {
    expect(parseSig('ibuprofen 600 mg as directed')).toMatchObject({
      computable: false,
      reason: 'as-directed',
      because: expect.stringContaining('as directed'),
    });
  });

  it('has no rounding error: thirds, tenths, halves', () => {
    expect(parseSig('0.1 mg tid').perDay?.high).toBe(0.3);
    expect(parseSig('37.5 mg, 1/3 tab tid').perDay?.high).toBe(37.5);
    expect(parseSig('0.7 mg bid').perDay?.high).toBe(1.4);
    expect(parseSig('112 mcg daily').perDay?.high).toBe(0.112);
  });
});

describe('ladders', () => {
  it.each([
    [
      '300 mg qhs x 3 days then 300 mg bid x 3 days then 300 mg tid',
      [
        [1, 3, 300],
        [4, 6, 600],
        [7, undefined, 900],
      ],
    ],
    [
      'duloxetine 30 mg daily for 1 week then 60 mg daily',
      [
        [1, 7, 30],
        [8, undefined, 60],
      ],
    ],
    [
      'day 1: 300 mg, day 2: 600 mg, day 3: 900 mg',
      [
        [1, 1, 300],
        [2, 2, 600],
        [3, 3, 900],
      ],
    ],
    [
      'week 1: 75 mg bid, week 2: 150 mg bid',
      [
        [1, 7, 150],
        [8, 14, 300],
      ],
    ],
    [
      '300 mg qhs, increase by 300 mg every 3 days to 300 mg tid',
      [
        [1, 3, 300],
        [4, 6, 600],
        [7, undefined, 900],
      ],
    ],
    [
      'pregabalin 75 mg bid, increase to 150 mg bid after 1 week',
      [
        [1, 7, 150],
        [8, undefined, 300],
      ],
    ],
    [
      '60 mg x5d, 40 mg x5d, 20 mg x5d',
      [
        [1, 5, 60],
        [6, 10, 40],
        [11, 15, 20],
      ],
    ],
    [
      '40 mg daily, reduce by 10 mg every 3 days',
      [
        [1, 3, 40],
        [4, 6, 30],
        [7, 9, 20],
        [10, 12, 10],
      ],
    ],
  ])('%s', (sig, steps) => {
    expect(parseSig(sig).ladder?.map(({ fromDay, toDay, perDay }) => [fromDay, toDay, perDay.high])).toEqual(steps);
  });

  it('a titration spans its steps, a taper has no daily dose', () => {
    expect(parseSig('30 mg daily for 1 week then 60 mg daily').perDay).toEqual({ low: 30, high: 60, unit: 'mg' });
    expect(parseSig('60 mg x5d, 40 mg x5d, 20 mg x5d')).toMatchObject({ computable: false, reason: 'taper-pack' });
  });
});

describe('combinations', () => {
  const norco = ['drug:hydrocodone', 'drug:acetaminophen'];
  it.each([
    ['5/325 1-2 tabs q4-6h prn', 'hydrocodone', norco, 60],
    ['5/325 1-2 tabs q4-6h prn', 'acetaminophen', norco, 3900],
    ['325/10 mg q6h', 'drug:hydrocodone', norco, 40],
    ['325/10 mg q6h', 'drug:acetaminophen', norco, 1300],
    ['30/500 2 qds', 'codeine', ['codeine', 'paracetamol'], 240],
    ['30/500 2 qds', 'paracetamol', ['codeine', 'paracetamol'], 4000],
    ['37.5 mg/325 mg 2 tabs q6h', 'tramadol', ['tramadol', 'acetaminophen'], 300],
    ['10 mg q6h', 'hydrocodone', norco, 40],
    ['800/160 mg bid', 'trimethoprim', ['sulfamethoxazole', 'trimethoprim'], 320],
  ])('%s of %s', (sig, drug, combination, high) => {
    expect(parseSig(sig, { drug, combination }).perDay?.high).toBe(high);
  });

  it('an ingredient whose strength is not written has no dose', () => {
    expect(parseSig('10 mg q6h', { drug: 'acetaminophen', combination: norco })).toMatchObject({
      computable: false,
      reason: 'no-strength',
    });
  });
});

describe('a strength from elsewhere', () => {
  it('is applied to counts', () => {
    expect(parseSig('2 tabs tid', { strength: 300 })).toMatchObject({
      perDay: { high: 1800, unit: 'mg' },
      counted: { perDay: { high: 6 } },
    });
    expect(parseSig('7 mL q6h', { strength: 20, strengthUnit: 'mg/mL' }).perDay).toEqual({
      low: 560,
      high: 560,
      unit: 'mg',
    });
    expect(parseSig('1 tab daily', { strength: 50, strengthUnit: 'mcg' }).perDay?.high).toBe(0.05);
    expect(parseSig('1 patch q72h', { strength: 25, strengthUnit: 'mcg/h' }).perDay).toEqual({
      low: 25,
      high: 25,
      unit: 'mcg/h',
    });
    expect(parseSig('2 tabs q6h', { drug: 'acetaminophen', strength: [5, 325] }).perDay?.high).toBe(2600);
  });

  it.each([
    ['Metoprolol 25 MG Oral Tablet', { name: 'Metoprolol', strength: 25, strengthUnit: 'mg', form: 'tablet' }],
    ['Amoxicillin 40 MG/ML Oral Suspension', { name: 'Amoxicillin', strength: 40, strengthUnit: 'mg/mL' }],
    ['gabapentin', { name: 'gabapentin' }],
    ['Synthroid Tablet 50mcg', { name: 'Synthroid', strength: 0.05, form: 'tablet' }],
    ['fentanyl 25 mcg/h patch', { name: 'fentanyl', strength: 25, strengthUnit: 'mcg/h' }],
  ])('the name of a product: %s', (name, product) => {
    expect(productOf(name)).toMatchObject(product);
  });

  it('from the terminal: the sig’s own total first, the one with the product’s strength beside it', () => {
    expect(describeSig('1 bid', 'Metoprolol 25 MG Oral Tablet')).toMatchObject({
      perDay: { low: 2, high: 2, unit: 'tablet' },
      withStrength: { perDay: { low: 50, high: 50, unit: 'mg' } },
    });
    expect(describeSig('300 mg tid', 'gabapentin')).toMatchObject({ perDay: { high: 900, unit: 'mg' } });
  });
});

describe('error-prone forms are read, and named with what to write instead', () => {
  it.each([
    ['300 mg q.d.', 'q.d', 'daily'],
    ['300 mg QD', 'qd', 'daily'],
    ['300 mg qod', 'qod', 'every other day'],
    ['10 mg qhs', 'qhs', 'at bedtime'],
    ['10 U daily', 'U', 'units'],
    ['50 µg daily', 'µg', 'mcg'],
    ['5 cc bid', 'cc', 'mL'],
    ['1.0 mg bid', '1.0', 'no trailing zero'],
    ['.5 mg bid', '.5', 'a zero before the point'],
    ['10mg bid', '10mg', 'a space between number and unit'],
    ['10 mg q6 prn', 'q6', 'every … hours'],
    ['100000 units daily', '100000', 'a comma in large numbers'],
  ])('%s: %s → %s', (sig, written, prefer) => {
    expect(parseSig(sig).errorProne).toContainEqual({ written, prefer });
    expect(parseSig(sig).computable).toBe(true);
  });

  it('plain words need no note', () => {
    expect(parseSig('300 mg three times daily').errorProne).toBeUndefined();
  });
});
