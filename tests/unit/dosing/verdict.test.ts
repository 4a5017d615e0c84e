import { describe, expect, it } from 'vitest';
import { parseSig } from '../../../core/dosing/sigParser.ts';
import { type VerdictContext, verdictOf } from '../../../core/dosing/verdict.ts';
import type { DoseFact, RenalBand } from '../../../core/knowledge/schema/drug.ts';

const fact = (kind: DoseFact['kind'], low: number, high: number, more: Partial<DoseFact> = {}): DoseFact => ({
  id: `${kind}-${high}`,
  kind,
  basis: 'label',
  region: 'any',
  text: `${kind} ${low} to ${high}`,
  perDay: { low, high },
  status: 'verified',
  sources: ['x'],
  claims: [],
  ...more,
});
const band = (more: Partial<RenalBand>): RenalBand => ({
  region: 'US',
  text: 'band',
  status: 'verified',
  sources: ['x'],
  claims: [],
  ...more,
});

const GABAPENTIN = [
  fact('start', 100, 300),
  fact('target', 900, 3600),
  fact('max', 3600, 3600),
  fact('max', 1800, 1800, { brand: 'Gralise', release: 'extended' }),
];
const BANDS = [
  band({ from: 60, perDay: { low: 900, high: 3600 } }),
  band({ over: 30, below: 60, perDay: { low: 400, high: 1400 } }),
  band({ over: 15, upTo: 30, perDay: { low: 200, high: 700 } }),
  band({ region: 'UK', from: 30, below: 50, perDay: { low: 300, high: 900 } }),
];
const TRAMADOL = [
  fact('start', 25, 100),
  fact('max', 400, 400),
  fact('max', 300, 300, { population: 'over-75' }),
  fact('max', 300, 300, { release: 'extended' }),
];

const verdict = (sig: string, facts: readonly DoseFact[], context?: VerdictContext) =>
  verdictOf(parseSig(sig), facts, context);

describe('a day of a dose against the drug’s limits', () => {
  it.each([
    ['gabapentin 300 mg tid', GABAPENTIN, {}, 'within'],
    ['gabapentin 1200 mg tid', GABAPENTIN, {}, 'within'],
    ['gabapentin 1200 mg qid', GABAPENTIN, {}, 'above-max'],
    ['gabapentin 50 mg qhs', GABAPENTIN, {}, 'below-start'],
    ['gabapentin 600 mg tid', GABAPENTIN, { region: 'US', renal: { crcl: 40, bands: BANDS } }, 'above-band'],
    ['gabapentin 600 mg bid', GABAPENTIN, { region: 'US', renal: { crcl: 40, bands: BANDS } }, 'within'],
    ['gabapentin 600 mg bid', GABAPENTIN, { region: 'UK', renal: { crcl: 40, bands: BANDS } }, 'above-band'],
    ['gabapentin 600 mg bid', GABAPENTIN, { region: 'US', renal: { crcl: 30, bands: BANDS } }, 'above-band'],
    ['gabapentin 600 mg tid', GABAPENTIN, { region: 'US', renal: { crcl: 59.6, bands: BANDS } }, 'above-band'],
    ['gabapentin ER 600 mg, 4 tabs daily', GABAPENTIN, { brand: 'Gralise' }, 'above-max'],
    ['tramadol 100 mg q6h prn', TRAMADOL, {}, 'within'],
    ['tramadol 100 mg q6h prn', TRAMADOL, { populations: ['over-75'] }, 'above-max'],
    ['tramadol ER 400 mg daily', TRAMADOL, {}, 'above-max'],
    ['tramadol 100 mg q4h prn', TRAMADOL, {}, 'above-max'],
  ] as const)('%s %#: %s', (sig, facts, context, kind) => {
    expect(verdict(sig, facts, context as VerdictContext)?.kind).toBe(kind);
  });

  it('lies between the maxima of two regions where neither is chosen', () => {
    const facts = [fact('max', 3200, 3200, { region: 'US' }), fact('max', 2400, 2400, { region: 'UK' })];
    expect(verdict('ibuprofen 800 mg qid', facts)?.findings).toMatchObject([
      { kind: 'between-maxima', amount: 3200, limit: 2400 },
    ]);
    expect(verdict('ibuprofen 800 mg qid', facts, { region: 'UK' })?.kind).toBe('above-max');
    expect(verdict('ibuprofen 800 mg qid', facts, { region: 'US' })?.kind).toBe('within');
  });

  it('gives the arithmetic for display, with the fact it was compared with', () => {
    expect(verdict('gabapentin 1200 mg qid', GABAPENTIN)).toMatchObject({
      findings: [
        { kind: 'above-max', amount: 4800, limit: 3600, unit: 'mg', fact: { id: 'max-3600' } },
        { kind: 'above-target' },
      ],
      sum: {
        perDose: { low: 1200, high: 1200, unit: 'mg' },
        timesPerDay: { low: 4, high: 4 },
        perDay: { low: 4800, high: 4800, unit: 'mg' },
      },
    });
  });

  it('warns where the label says to avoid the drug', () => {
    const duloxetine = { crcl: 25, bands: [band({ below: 30, advice: 'avoid' })] };
    expect(verdict('duloxetine 60 mg daily', [fact('max', 120, 120)], { region: 'US', renal: duloxetine })?.kind).toBe(
      'above-band',
    );
  });

  it('is silent where there is no total of a day, and compares only like with like', () => {
    expect(verdict('gabapentin as directed', GABAPENTIN)).toBeUndefined();
    expect(verdict('fentanyl 100 mcg/h q72h', GABAPENTIN)?.findings).toEqual([]);
  });
});
