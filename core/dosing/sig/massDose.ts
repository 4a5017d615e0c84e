/** The dose where a clause says a mass, alone or with a count: "300 mg", "300 mg, 2 caps", "2 caps (600 mg)". Mass in mg. */
import { compare, divide, product, type Span, same } from '../ratio.ts';
import { type Count, MOST_BARE } from './countDose.ts';
import type { Of } from './item.ts';
import { type Administration, type Context, checked, type Exact, exceeds, isPositive } from './plausible.ts';

export type Mass = Of<'mass'>;

/** "1-2 tablets 10-20 mg": the masses are of the counts, not of one tablet. */
const isProportional = (count: Span, mass: Span): boolean =>
  compare(count.low, count.high) !== 0 &&
  compare(mass.low, mass.high) !== 0 &&
  compare(divide(mass.low, count.low), divide(mass.high, count.high)) === 0;

/** "(600 mg total)", "= 600 mg": the whole dose rather than a strength. */
const isWhole = (item: Mass): boolean => item.form === 'total' || item.bracketed;

const isExact = ({ low, high }: Span): boolean => compare(low, high) === 0;

/** Only masses: "300 mg"; "300 mg capsule … 600 mg" is 600 mg of 300 mg capsules. */
export function ofMasses(masses: readonly [Mass, ...Mass[]], context: Context): Administration {
  const [first] = masses;
  const last = masses.at(-1) as Mass;
  const isOne = masses.every((item) => same(item.amount, first.amount));
  if (!isOne && !first.form && !isWhole(last)) return { reason: 'conflicting', learnt: context };
  const isStrength = masses.length > 1 || (first.form !== undefined && first.form !== 'total');
  const learnt = isStrength
    ? { ...context, strength: first.amount.low }
    : { ...context, bareUnit: last.unit, ...(isExact(last.amount) ? { alone: last.amount.low } : {}) };
  return checked({ span: last.amount, unit: 'mg' }, learnt, last.per === 'day' ? { ofDay: last.amount } : {});
}

/** Masses and a count: "300 mg, 2 caps" multiplies, "2 caps (600 mg)" does not. */
export function ofBoth(masses: readonly [Mass, ...Mass[]], count: Count, context: Context): Administration {
  const [first] = masses;
  const last = masses.at(-1) as Mass;
  const ofDay = last.per === 'day' ? { ofDay: last.amount } : {};
  const dose = (mass: Span): Exact => ({
    span: mass,
    unit: 'mg',
    counted: { span: count.amount, unit: count.unit || (context.form ?? 'tablet') },
  });
  // "300 mg capsule, 1 unit(s)" counts capsules; "10 units" and "20 mEq" are amounts of their own.
  const isPiece = count.unit === 'unit' && !exceeds(count.amount, MOST_BARE);
  if (!isPiece && (count.unit === 'unit' || count.unit === 'mEq' || count.unit === 'mmol')) {
    return checked({ span: count.amount, unit: count.unit }, context);
  }
  // "250 mg in 5 mL", "5 mL (250 mg)": the mass is the dose.
  if (count.unit === 'mL') return checked({ span: last.amount, unit: 'mg' }, context, ofDay);
  const strength = first.amount.low;
  const made = product(count.amount, first.amount);
  if (masses.length > 1) {
    const learnt = { ...context, strength };
    if (isWhole(last) || same(made, last.amount)) return checked(dose(last.amount), learnt);
    return same(first.amount, last.amount) ? checked(dose(made), learnt) : { reason: 'conflicting', learnt };
  }
  const isMassFirst = first.first < count.first;
  const isTold = isMassFirst
    ? count.bracketed && !first.form
    : isWhole(first) || isProportional(count.amount, first.amount);
  if (isTold && isPositive(count.amount.high)) {
    const each = divide(first.amount.high, count.amount.high);
    return checked(dose(first.amount), { ...context, strength: each }, ofDay);
  }
  if (first.per === 'day') return checked(dose(first.amount), context, ofDay);
  return checked(dose(made), { ...context, strength });
}
