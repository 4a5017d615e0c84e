import { describe, expect, it } from 'vitest';
import type { Drug, RenalBand } from '../../../core/knowledge/schema/drug.ts';
import { drug, drugs, holds } from './parts.ts';

/** Bands that give a dose to the plain product in one region at one clearance. */
const at = (name: string, region: RenalBand['region'], clearance: number, brand?: string): RenalBand[] =>
  drug(name).renal.filter((band) => band.region === region && band.brand === brand && holds(band, clearance));
const totals = (bands: readonly RenalBand[]) => bands.map((band) => band.perDay && [band.perDay.low, band.perDay.high]);

describe('gabapentin, US label (Cockcroft-Gault)', () => {
  it.each([
    [120, [900, 3600], 3],
    [60, [900, 3600], 3],
    [59.9, [400, 1400], 2],
    [59, [400, 1400], 2],
    [40, [400, 1400], 2],
    [30.1, [400, 1400], 2],
    [30, [200, 700], 1],
    [29, [200, 700], 1],
    [15.1, [200, 700], 1],
    [15, [100, 300], 1],
    [14.9, [0, 300], 1],
  ])('CrCl %d mL/min', (clearance, total, times) => {
    const bands = at('gabapentin', 'US', clearance);
    expect(totals(bands)).toEqual([total]);
    expect(bands[0]?.timesPerDay).toEqual({ low: times, high: times });
  });

  it('after dialysis 125 mg to 350 mg', () => {
    const band = drug('gabapentin').renal.find((each) => each.dialysis && !each.brand);
    expect(band?.supplement?.dose).toEqual({ low: 125, high: 350 });
  });
});

describe('gabapentin, UK review table', () => {
  it.each([
    [79, [600, 1800]],
    [50, [600, 1800]],
    [49, [300, 900]],
    [30, [300, 900]],
    [29, [150, 600]],
    [15, [150, 600]],
    [14, [150, 300]],
  ])('CrCl %d mL/min', (clearance, total) => {
    expect(totals(at('gabapentin', 'UK', clearance))).toEqual([total]);
  });
  it('says nothing at 80 mL/min and above', () => expect(at('gabapentin', 'UK', 80)).toEqual([]));
});

it.each([
  [60, [1200, 1200]],
  [59, [600, 1200]],
  [30, [600, 1200]],
  [29, [300, 600]],
  [15, [300, 600]],
  [14, [150, 300]],
])('Horizant has bands of its own: CrCl %d mL/min', (clearance, total) => {
  expect(totals(at('gabapentin', 'US', clearance, 'Horizant'))).toEqual([total]);
});

describe('pregabalin', () => {
  it.each([
    [60, [150, 150], 600],
    [59.9, [75, 75], 300],
    [30.1, [75, 75], 300],
    [30, [25, 50], 150],
    [15, [25, 50], 150],
    [14.9, [25, 25], 75],
  ])('CrCl %d mL/min: start and maximum', (clearance, start, most) => {
    const bands = at('pregabalin', 'any', clearance);
    expect(bands).toHaveLength(1);
    expect(bands[0]?.startPerDay).toEqual({ low: start[0], high: start[1] });
    expect(bands[0]?.perDay?.high).toBe(most);
  });

  it('after dialysis by the daily dose', () => {
    const pairs = drug('pregabalin').renal.flatMap(({ supplement: s }) => (s ? [[s.maintenance, s.dose]] : []));
    expect(pairs).toEqual([
      [
        { low: 25, high: 25 },
        { low: 25, high: 50 },
      ],
      [
        { low: 25, high: 50 },
        { low: 50, high: 75 },
      ],
      [
        { low: 50, high: 75 },
        { low: 75, high: 100 },
      ],
      [
        { low: 75, high: 75 },
        { low: 100, high: 150 },
      ],
    ]);
  });
});

describe('other limits', () => {
  const advice = (name: string, clearance: number, release?: string) =>
    drug(name)
      .renal.filter((band) => holds(band, clearance) && (release === undefined || band.release === release))
      .map((band) => band.advice);

  it.each([
    ['duloxetine', 29.9, undefined, ['avoid']],
    ['duloxetine', 30, undefined, ['unchanged']],
    ['tramadol', 29.9, 'extended', ['avoid']],
    ['tramadol', 30, undefined, []],
    ['tizanidine', 24.9, undefined, ['reduce']],
    ['tizanidine', 25, undefined, []],
    ['venlafaxine', 70, 'immediate', ['reduce']],
    ['venlafaxine', 70.1, 'immediate', []],
    ['baclofen', 59.9, undefined, ['avoid']],
    ['baclofen', 60, undefined, []],
    ['ibuprofen', 29.9, undefined, ['avoid']],
  ] as const)('%s at %d mL/min (%s)', (name, clearance, release, expected) => {
    expect(advice(name, clearance, release)).toEqual(expected);
  });

  it('tramadol below 30 mL/min: at most 200 mg, every 12 hours', () => {
    const [band] = drug('tramadol').renal.filter((each) => holds(each, 29) && each.release === 'immediate');
    expect(band).toMatchObject({ perDay: { high: 200 }, timesPerDay: { low: 2, high: 2 } });
  });

  it('what Beers says holds for older adults only', () => {
    const beers = drugs.flatMap((each: Drug) => each.renal).filter((band) => band.sources.includes('beers23b'));
    expect(beers.length).toBeGreaterThan(5);
    expect(beers.every((band) => band.population === 'over-65')).toBe(true);
  });
});

it('no two dose bands of one product overlap', () => {
  const edges = [
    0, 5, 7.5, 10, 14.9, 15, 15.1, 24.9, 25, 29, 29.9, 30, 30.1, 49, 49.9, 50, 59, 59.9, 60, 70, 79.9, 80, 120,
  ];
  for (const each of drugs) {
    const groups = Map.groupBy(
      each.renal.filter((band) => band.perDay && !band.population),
      (band) => [band.region, band.brand, band.release].join(),
    );
    for (const [group, bands] of groups)
      for (const edge of edges)
        expect(bands.filter((band) => holds(band, edge)).length, `${each.concept} ${group} ${edge}`).toBeLessThan(2);
  }
});
