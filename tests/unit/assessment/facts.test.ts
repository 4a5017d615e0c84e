import { describe, expect, it } from 'vitest';
import { collectOrder, inBothOrders } from '../../../core/assessment/facts/dateOrder.ts';
import { datesIn, daysBetween, titleMonth } from '../../../core/assessment/facts/dates.ts';
import { dayOf, daysUntil, looseDatesIn, titleDay } from '../../../core/assessment/facts/looseDates.ts';
import { daysAfterOperation, operationIn } from '../../../core/assessment/facts/operation.ts';
import { periodsIn } from '../../../core/assessment/facts/periods.ts';
import { vitalsIn } from '../../../core/assessment/facts/vitals.ts';

const read = (text: string) =>
  vitalsIn(text).map(({ kind, value, bound, unusable }) => [kind, value, bound ?? unusable ?? 'as read']);

describe('numbers about the patient', () => {
  it.each([
    [
      '72-year-old woman with sciatica',
      [
        ['age', 72, 'as read'],
        ['sex', 'female', 'as read'],
      ],
    ],
    ['58 y/o', [['age', 58, 'as read']]],
    ['Mrs, 72. Repeat template:', [['age', 72, 'as read']]],
    [
      'Age/Sex: 81 / F',
      [
        ['age', 81, 'as read'],
        ['sex', 'female', 'as read'],
      ],
    ],
    ['LMP 2 weeks ago, not pregnant', []],
    [
      '68F with LBP',
      [
        ['age', 68, 'as read'],
        ['sex', 'female', 'as read'],
      ],
    ],
    [
      'Re: Mr Example, 49 years',
      [
        ['sex', 'male', 'as read'],
        ['age', 49, 'as read'],
      ],
    ],
    [
      'Patient: M, 61',
      [
        ['sex', 'male', 'as read'],
        ['age', 61, 'as read'],
      ],
    ],
    [
      '26 May 2026 Female, 70y. T2DM 18 yrs, painful',
      [
        ['sex', 'female', 'as read'],
        ['age', 70, 'as read'],
      ],
    ],
    ['Wt: 176 lbs', [['weight', 79.8, 'as read']]],
    ['weighs 81 kg', [['weight', 81, 'as read']]],
    ['creatinine 1.4 mg/dL', [['creatinine', 1.4, 'as read']]],
    ['Creatinine 124 µmol/L', [['creatinine', 1.4, 'as read']]],
    ['Creatinine | 1.56 high | mg/dL | 0.50 to 1.10', [['creatinine', 1.56, 'as read']]],
    ['eGFR (CKD-EPI 2021) | 38 low | mL/min/1.73 m²', [['egfr', 38, 'as read']]],
    ['eGFR >60', [['egfr', 60, 'over']]],
    ['CrCl 40 mL/min', [['crcl', 40, 'as read']]],
    ['creatinine clearance 24 mL/min', [['crcl', 24, 'as read']]],
    ['28 weeks pregnant', [['gestation-weeks', 28, 'as read']]],
    ['QTc 480 ms', [['qtc', 480, 'as read']]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['age 240', 'age', 'impossible'],
    ['CrCl -3 mL/min', 'crcl', 'impossible'],
    ['creatinine 1.2', 'creatinine', 'no-unit'],
  ])('%s is kept and marked as %s %s', (text, kind, why) => {
    expect(read(text)).toContainEqual([kind, expect.anything(), why]);
  });

  it.each([
    'mother, 72 years old, has sciatica',
    'creatine kinase 200',
    '38 mL/min/1.73 m² is shown',
    'pain for 6 weeks',
    'symptoms 20 years ago',
  ])('nothing of the patient in: %s', (text) => {
    expect(vitalsIn(text).filter(({ kind }) => kind !== 'egfr')).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['11/22/2026', false, '2026-11-22'],
    ['22/11/2026', false, '2026-11-22'],
    ['02/03/2026', false, '2026-02-03'],
    ['02/03/2026', true, '2026-03-02'],
    ['Nov 3, 2026', false, '2026-11-03'],
    ['3 November 2026', false, '2026-11-03'],
    ['2026-09-01', false, '2026-09-01'],
  ])('%s, day first: %s', (text, dayFirst, day) => {
    expect(datesIn(`seen ${text}.`, dayFirst).map((found) => found.day)).toEqual([day]);
  });

  it('counts days over a leap day', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });
});

describe('which comes first, day or month', () => {
  const isDayFirst = (...texts: readonly string[]): boolean => {
    const order = collectOrder(false);
    for (const text of texts) order.see(text, true);
    return order.isDayFirst;
  };

  it.each([
    ['a date that can only be read so', ['Adm 02/02/2026, disch 19/02/2026'], true],
    ['the other way round', ['Seen 02/03/2026, MRI 02/19/2026, physio'], false],
    ['points between the figures', ['Termin am 03.02.2026'], true],
    ['British words', ['Seen 02/03/2026. Paracetamol 1 g qds, nocte amitriptyline'], true],
    ['American words', ['Seen 02/03/2026. Acetaminophen 500 mg qid, PCP follow-up'], false],
    ['a passage further down', ['Clinic 02/03/2026', 'GP to continue, tramadol 50 mg qds'], true],
    ['nothing: as the reader of the page does', ['Seen 02/03/2026'], false],
    ['nothing where one word alone is British', ['Seen 02/03/2026 with a BD needle'], false],
    ['no blood pressure', ['BP 13/12/10, seen 02/03/2026'], false],
  ])('is told by %s', (_, texts, expected) => {
    expect(isDayFirst(...texts)).toBe(expected);
  });

  it('only a date that may mean two days is read twice', () => {
    const days = (text: string) => inBothOrders(text, (dayFirst) => datesIn(text, dayFirst).map(({ day }) => day));
    expect(days('02/03/2026')).toEqual([['2026-02-03'], ['2026-03-02']]);
    const [monthFirst, dayFirst] = days('19/02/2026');
    expect(dayFirst).toBe(monthFirst);
  });
});

describe('lengths of time', () => {
  it.each([
    ['for 6 weeks', 42, 42, 'for'],
    ['x 30 days', 30, 30, 'for'],
    ['x5d', 5, 5, 'for'],
    ['6/52', 42, 42, 'for'],
    ['2-3 weeks ago', 14, 21, 'ago'],
    ['for the past two months', 60, 60, 'for'],
    ['today is day 10', 10, 10, 'for'],
    ['every morning, now week 6', 35, 42, 'for'],
    ['he is now in the sixth week of it', 35, 42, 'for'],
    ['she has had it for seven nights', 7, 7, 'for'],
    ['350 mg TID for the past year', 365, 365, 'for'],
    ['has had it for years', 730, 730, 'for'],
    ['(day 22 of this order)', 22, 22, 'for'],
    ['renewed, 30-day supply', 30, 30, 'supply'],
    ['5/7 supply', 5, 5, 'supply'],
  ])('%s', (text, low, high, kind) => {
    expect(periodsIn(text).map((found) => [found.days.low, found.days.high, found.kind])).toEqual([[low, high, kind]]);
  });

  it.each([
    'a 60-year-old man',
    'and he takes it',
    'strength 5/5',
    'has been filled every two weeks',
    'confirmed x2 w/ teach-back',
    'takes it four times a day',
    '36 y/o',
    'works for years of service',
    'for pain present for months',
    'symptoms over the past year',
  ])('none in: %s', (text) => {
    expect(periodsIn(text)).toEqual([]);
  });
});

it.each([
  ['June 2025      Rm 114B', '2025-06-01'],
  ['seen in June 2025', undefined],
  ['June 2025, 4th', undefined],
])('the month a page is headed by: %s', (line, day) => {
  expect(titleMonth(['RECORD', line])).toBe(day);
});

describe('time since an operation', () => {
  it.each([
    ['POD 18 s/p right total knee arthroplasty', { daysAgo: 18 }],
    ['now 12 days out from a right total knee arthroplasty', { daysAgo: 12 }],
    ['3 weeks status post lumbar fusion', { daysAgo: 21 }],
    ['came back after the L5-S1 microdiscectomy in March', { on: { month: 3, day: 28, lastYear: false } }],
    ['No surgery. Seen 12 days ago.', undefined],
    ['microdiscectomy in March 2019', undefined],
    ['His wife is POD 30 after a hip replacement', undefined],
    ['Plan fusion in June', undefined],
    ['12 weeks out from the accident', undefined],
  ])('%s', (text, expected) => {
    expect(operationIn(text)).toEqual(expected);
  });

  it.each([
    ['around the clock since surgery', 0],
    ['taking it since the operation', 0],
    ['since hospital discharge on POD 2', 2],
    ['since last week', undefined],
    ['since surgery in 2010', undefined],
  ])('%s', (text, expected) => {
    expect(daysAfterOperation(text)).toBe(expected);
  });
});

describe('days without a year', () => {
  it.each([
    ['started on 01/27', '2026-03-24', '2026-01-27'],
    ['on it since November 3', '2026-03-24', '2025-11-03'],
    ['started on 12 March', '2026-04-16', '2026-03-12'],
    ['every day since June of last year', '2026-08-01', '2025-06-28'],
    ['since mid-January', '2026-04-09', '2026-01-28'],
    ['begun in March after her flare', '2025-06-18', '2025-03-28'],
    ['bad since Thanksgiving', '2026-02-01', '2025-11-28'],
    ['02/03  hydrocodone first dispensed', '2025-04-21', '2025-02-03'],
  ])('%s, on a page of %s, is %s', (text, latest, day) => {
    const [loose] = looseDatesIn(text);
    expect(loose && dayOf(loose, latest)).toBe(day);
  });

  it.each(['pain 6/10 on 5/7 days', 'strength 5/5', 'in 3/12', 'on 10/10 scale'])('%s is none', (text) => {
    expect(looseDatesIn(text)).toEqual([]);
  });

  it("a title tells the page's day", () => {
    const page = titleDay(['GERIATRICS FOLLOW-UP, 9 April', 'Seen with his daughter.']);
    expect(page).toMatchObject({ month: 4, day: 9 });
    expect(page && daysUntil({ month: 1, day: 28, lastYear: false }, page)).toBe(71);
    expect(page && daysUntil({ month: 11, day: 1, lastYear: false }, page)).toBe(159);
  });

  it.each([
    ['Home visit 3 June. Mrs E, 82, lives alone.', 6, 3],
    ['Walk-in, Oct 6. 49F with left sciatica since July.', 10, 6],
    ['MEDICATION ADMINISTRATION RECORD    45M    printed 05/09 0700', 5, 9],
    ['RENAL DOSING REVIEW   Date: 5/7', 5, 7],
  ])('so does the first line: %s', (line, month, day) => {
    expect(titleDay([line])).toMatchObject({ month, day });
  });

  it.each([
    'Next visit Oct 6.',
    'Last seen 3 June.',
    'Start date: 5/7',
    'Fell on 3 June. Mrs E, 82.',
    'Visit for strength 5/5.',
    'Seen 3 June 2024.',
  ])('no day of the page: %s', (line) => {
    expect(titleDay([line])).toBeUndefined();
  });
});

describe('whose numbers', () => {
  it.each([
    ['Her mother takes apixaban, has an eGFR of 34.', []],
    ['Wife reports he weighs 80 kg.', [['weight', 80, 'as read']]],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(found);
  });
});
