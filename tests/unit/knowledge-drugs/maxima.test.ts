import { describe, expect, it } from 'vitest';
import { dose } from './parts.ts';

/** Ceilings by hand from the facts file, mg per day. */
describe('highest daily dose', () => {
  it.each([
    ['gabapentin-max', 3600],
    ['gabapentin-max-gralise', 1800],
    ['gabapentin-max-horizant', 1200],
    ['pregabalin-max-dpn', 300],
    ['pregabalin-max-phn', 600],
    ['pregabalin-max-fibromyalgia', 450],
    ['pregabalin-max-uk', 600],
    ['amitriptyline-max-pain', 75],
    ['amitriptyline-max-outpatient', 150],
    ['nortriptyline-max-label', 150],
    ['duloxetine-max-pain', 60],
    ['duloxetine-max-mdd', 120],
    ['duloxetine-max-uk', 120],
    ['venlafaxine-max-xr', 225],
    ['venlafaxine-max-ir', 225],
    ['venlafaxine-max-ir-inpatient', 375],
    ['tramadol-max-ir', 400],
    ['tramadol-max-er', 300],
    ['tramadol-max-over-75', 300],
    ['tapentadol-max-ir', 600],
    ['tapentadol-max-er', 500],
    ['cyclobenzaprine-max-ir', 30],
    ['methocarbamol-max-first-days', 8000],
    ['methocarbamol-max', 4500],
    ['tizanidine-max', 36],
    ['baclofen-max', 80],
    ['baclofen-max-uk', 100],
    ['diazepam-max', 40],
    ['ibuprofen-max-us', 3200],
    ['ibuprofen-max-otc', 1200],
    ['ibuprofen-max-uk', 2400],
    ['naproxen-max', 1000],
    ['naproxen-max-6-months', 1500],
    ['naproxen-sodium-max-day-1', 1375],
    ['naproxen-sodium-max', 1100],
    ['naproxen-max-uk', 1250],
    ['diclofenac-max-oa', 150],
    ['diclofenac-max-ra', 200],
    ['diclofenac-max-as', 125],
    ['celecoxib-max', 400],
    ['meloxicam-max', 15],
    ['ketorolac-max', 40],
    ['indomethacin-max', 200],
    ['indomethacin-max-shoulder', 150],
    ['etoricoxib-max', 90],
    ['etodolac-max', 1000],
    ['nabumetone-max', 2000],
    ['piroxicam-max', 20],
    ['ketoprofen-max-er', 200],
    ['ketoprofen-max-ir', 300],
    ['sulindac-max', 400],
    ['acetaminophen-max', 4000],
  ])('%s: %d mg', (id, most) => {
    const fact = dose(id);
    expect(fact.kind).toBe('max');
    expect(fact.perDay?.high).toBe(most);
    expect(fact.unit ?? 'mg').toBe('mg');
  });

  it('gabapentin: no more benefit above 1,800 mg is not a maximum', () => {
    expect(dose('gabapentin-benefit-label')).toMatchObject({
      kind: 'benefit-limit',
      perDay: { low: 1800, high: 1800 },
    });
  });
});

describe('courses', () => {
  it('prednisone in the Goldberg trial: 600 mg in 15 days', () => {
    const { schedule = [] } = dose('prednisone-trial-goldberg');
    const days = (step: (typeof schedule)[number]) => (step.toDay ?? Number.NaN) - step.fromDay + 1;
    expect(schedule.map((step) => [days(step), step.perDay.low])).toEqual([
      [5, 60],
      [5, 40],
      [5, 20],
    ]);
    expect(schedule.reduce((sum, step) => sum + days(step) * step.perDay.low, 0)).toBe(600);
  });

  it('methylprednisolone dose pack: 84 mg in 6 days', () => {
    const { schedule = [] } = dose('methylprednisolone-pack');
    expect(schedule.map((step) => step.perDay.low)).toEqual([24, 20, 16, 12, 8, 4]);
    expect(schedule.reduce((sum, step) => sum + step.perDay.low, 0)).toBe(84);
  });

  it('tramadol slow titration reaches 200 mg on day 16', () => {
    expect(dose('tramadol-start-slow').schedule?.map((step) => [step.fromDay, step.perDay.high])).toEqual([
      [1, 25],
      [4, 50],
      [7, 75],
      [10, 100],
      [13, 150],
      [16, 200],
    ]);
  });

  it.each([
    ['prednisone-equivalence', 5],
    ['prednisolone-equivalence', 5],
    ['methylprednisolone-equivalence', 4],
    ['dexamethasone-equivalence', 0.75],
    ['hydrocortisone-equivalence', 20],
  ])('%s: %d mg equals prednisolone 5 mg', (id, amount) => {
    expect(dose(id).perDose).toEqual({ low: amount, high: amount });
  });
});
