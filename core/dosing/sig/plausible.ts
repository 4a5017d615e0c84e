/** What an administration is, and what no one takes. */
import type { DoseReason } from '../dose.ts';
import { compare, type Ratio, ratio, type Span, ZERO } from '../ratio.ts';

/** An exact amount: `unit` is "mg", "mcg/h", or what it is counted in. */
export interface Exact {
  readonly span: Span;
  readonly unit: string;
  /** The same counted in tablets, where a strength was applied. */
  readonly counted?: { readonly span: Span; readonly unit: string };
}

/** What a clause knows from those before it and from the caller, and passes on. */
export interface Context {
  /** mg in one tablet (in one mL where `perVolume`). */
  readonly strength?: Ratio;
  readonly perVolume?: boolean;
  /** mcg/h of one patch. */
  readonly rate?: Ratio;
  /** mg per unit, for numbers that follow without one ("300 mg in the morning and 600 at night"). */
  readonly bareUnit?: Ratio;
  /** mg of a dose that was given without a count, and may be that of one piece. */
  readonly alone?: Ratio;
  readonly form?: string;
  readonly isPatch: boolean;
  /** The strength of the ingredient asked for, of those of a combination. */
  readonly ingredient: (parts: readonly Ratio[]) => Ratio | undefined;
}

export type Administration = { readonly learnt: Context } & (
  | { readonly reason: DoseReason }
  | {
      readonly dose: Exact;
      /** The total of a day, where the amounts say it themselves ("1800 mg/day", "300-300-600 mg"). */
      readonly ofDay?: Span;
      /** How often, where the amounts say it themselves. */
      readonly times?: Span;
    }
);

/** No one takes more pieces than this at a time. */
const MOST_PIECES = ratio(20);
/** mg, also of a day: above the largest laxative doses. */
export const MOST_MASS = ratio(300_000);
/** mcg/h: above the largest opioid patches worn together. */
const MOST_RATE = ratio(1000);
/** What a strength in mg does not multiply. */
export const NOT_PIECES = new Set(['mL', 'unit', 'mEq', 'mmol', 'application', 'drop', 'inch']);

export const isPositive = (value: Ratio): boolean => compare(value, ZERO) > 0;
export const exceeds = (amount: Span, limit: Ratio): boolean => compare(amount.high, limit) > 0;

/** Refuses what no one takes. */
export function checked(dose: Exact, learnt: Context, more: { ofDay?: Span; times?: Span } = {}): Administration {
  const pieces = dose.counted ?? dose;
  if (!isPositive(dose.span.high)) return { reason: 'implausible', learnt };
  if (
    pieces.unit !== 'mg' &&
    pieces.unit !== 'mcg/h' &&
    !NOT_PIECES.has(pieces.unit) &&
    exceeds(pieces.span, MOST_PIECES)
  ) {
    return { reason: 'implausible', learnt };
  }
  if (dose.unit === 'mcg/h' && exceeds(dose.span, MOST_RATE)) return { reason: 'implausible', learnt };
  if (dose.unit === 'mg' && exceeds(dose.span, MOST_MASS)) return { reason: 'implausible', learnt };
  return { dose, learnt, ...more };
}
