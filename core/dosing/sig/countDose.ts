/** The dose where a clause says a count: "2 caps", "one", "10 mL". Mass in mg. */
import { compare, product, type Ratio, ratio, type Span, same, span } from '../ratio.ts';
import type { Clause } from './clause.ts';
import type { Of } from './item.ts';
import { type Administration, type Context, checked, exceeds, NOT_PIECES } from './plausible.ts';

export type Count = Of<'count'>;

/** A bare count above this is a number whose unit is missing ("Cozaar 50 daily"); above the second even after "take". */
export const MOST_BARE = ratio(4);
const MOST_BARE_TAKEN = ratio(12);
/** A first count above this, with another after it, is a supply ("Vicodin, 40 tablets, one to two q4h"). */
const MOST_BEFORE_COUNT = ratio(6);
/** A number is pieces of a mass that is so many times as large, and may be for the second. */
const FAR_LESS = ratio(50);
const LESS = ratio(8);

/** Whether a small number and a mass are so far apart: 2 and 300 mg are, 4 and 2 mg, or 600 and 300, are not. */
const isLess = (amount: Span, mass: Ratio, times: Ratio): boolean =>
  !exceeds(amount, MOST_BARE) && compare(product(amount, span(times)).high, mass) <= 0;

/** Only a count: "2 caps", "one", "10 mL". */
export function ofCount(count: Count, clause: Clause, context: Context): Administration {
  const { amount, unit, bare } = count;
  const { strength, rate, bareUnit, alone } = context;
  // "300 mg in the morning, 2 at night": two of what was taken in the morning.
  if (bare && alone && !strength && isLess(amount, alone, FAR_LESS))
    return ofPieces(product(amount, span(alone)), count, { ...context, strength: alone });
  // "10 mg in the morning, 1 at night": one more milligram, or one more tablet?
  if (bare && alone && !strength && isLess(amount, alone, LESS)) return { reason: 'conflicting', learnt: context };
  if (bare && bareUnit && !strength) return checked({ span: product(amount, span(bareUnit)), unit: 'mg' }, context);
  if (bare && exceeds(amount, MOST_BARE) && !clause.upTo) {
    const isTaken = count.skipped === 0 && count.first > 0 && count.first <= 3;
    if (!isTaken || exceeds(amount, MOST_BARE_TAKEN)) return { reason: 'no-strength', learnt: context };
  }
  if (rate && (unit === 'patch' || bare)) return checked({ span: product(amount, span(rate)), unit: 'mcg/h' }, context);
  const applies = context.perVolume ? unit === 'mL' : !NOT_PIECES.has(unit);
  if (strength && applies) return ofPieces(product(amount, span(strength)), count, context);
  const form = unit || context.form;
  return checked({ span: amount, unit: form ?? 'dose' }, form ? { ...context, form } : context);
}

/** So many pieces of a strength, as the mass they come to. */
export const ofPieces = (mass: Span, count: Count, context: Context): Administration =>
  checked(
    { span: mass, unit: 'mg', counted: { span: count.amount, unit: count.unit || (context.form ?? 'tablet') } },
    context,
  );

/** The counts of a clause that are of the dose, or "conflict" where they differ. */
export function countOf(counts: readonly Count[]): Count | 'conflict' | undefined {
  const [supply] = counts;
  const rest =
    counts.length > 1 && supply && !supply.bare && exceeds(supply.amount, MOST_BEFORE_COUNT) ? counts.slice(1) : counts;
  const count = rest.find((item) => !item.bare) ?? rest[0];
  const isOne =
    rest.every((item) => same(item.amount, (count as Count).amount)) ||
    (rest.length === 2 && rest.some((item) => item.unit === 'mL'));
  return isOne ? count : 'conflict';
}
