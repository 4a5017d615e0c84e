import type { Quantity, Range } from './dose.ts';
import { multiply, ratioOf, type Span, span, sum, toRange, ZERO } from './ratio.ts';

/** An opioid's conversion factor from the pack (`Drug.mme`). */
export interface MmeFactor {
  readonly factor: number;
  readonly per: 'mg/day' | 'mcg/h';
}

/** One opioid as taken: a day's total in mg, or the rate of a patch in mcg/h. */
export interface OpioidDose {
  readonly drug: string;
  /** Absent where it could not be computed. */
  readonly perDay?: Quantity;
  readonly prn: boolean;
}

/** What one opioid adds: `perDay` × `factor` = `mme`. */
export interface MmePart {
  readonly drug: string;
  readonly perDay: Quantity;
  readonly factor: number;
  readonly mme: Range;
  readonly prn: boolean;
}

export interface MmeTotal {
  /** MME per day: low with no PRN dose taken, high with every one taken. */
  readonly total: Range;
  /** MME per day of what is taken regularly. */
  readonly fixed: Range;
  readonly parts: readonly MmePart[];
  /** What is not in the total, and why; to be named wherever the total is shown. */
  readonly excluded: readonly { readonly drug: string; readonly reason: 'no-factor' | 'no-dose' | 'unit' }[];
}

/**
 * Daily morphine milligram equivalents: Σ (mg a day × factor), patches mcg/h × factor whatever the interval.
 *
 * Not for converting from one opioid to another. Factors come from the pack: CDC Clinical Practice Guideline 2022, table of
 * conversion factors (tramadol 0.2, hydromorphone 5, …), not the 2016 ones.
 *
 * @param factors by drug, as the pack has them; an opioid without one is excluded and named
 */
export function totalMme(doses: readonly OpioidDose[], factors: ReadonlyMap<string, MmeFactor>): MmeTotal {
  let total: Span = span(ZERO);
  let fixed: Span = span(ZERO);
  const parts: MmePart[] = [];
  const excluded: { drug: string; reason: 'no-factor' | 'no-dose' | 'unit' }[] = [];
  for (const { drug, perDay, prn } of doses) {
    const factor = factors.get(drug);
    const unit = factor?.per === 'mcg/h' ? 'mcg/h' : 'mg';
    if (!factor) excluded.push({ drug, reason: 'no-factor' });
    else if (!perDay) excluded.push({ drug, reason: 'no-dose' });
    else if (perDay.unit !== unit) excluded.push({ drug, reason: 'unit' });
    else {
      const by = ratioOf(factor.factor);
      const mme = span(multiply(ratioOf(perDay.low), by), multiply(ratioOf(perDay.high), by));
      total = sum(total, mme);
      if (!prn) fixed = sum(fixed, mme);
      parts.push({ drug, perDay, factor: factor.factor, mme: toRange(mme), prn });
    }
  }
  return { total: toRange(total), fixed: toRange(fixed), parts, excluded };
}
