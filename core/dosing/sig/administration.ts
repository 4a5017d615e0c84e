/** How much is taken at a time: strengths, counts, concentrations, patches and patterns of a clause brought together. Mass in mg. */
import { compare, divide, hull, ONE, product, type Ratio, ratio, type Span, same, span, sum } from '../ratio.ts';
import type { AmountItem, Clause } from './clause.ts';
import type { Of } from './item.ts';
import {
  type Administration,
  type Context,
  checked,
  type Exact,
  exceeds,
  isPositive,
  NOT_PIECES,
} from './plausible.ts';

/** A bare count above this is a number whose unit is missing ("Cozaar 50 daily"); above the second even after "take". */
const MOST_BARE = ratio(4);
const MOST_BARE_TAKEN = ratio(12);
/** A first count above this, with another after it, is a supply ("Vicodin, 40 tablets, one to two q4h"). */
const MOST_BEFORE_COUNT = ratio(6);
/** A number is pieces of a mass that is so many times as large, and may be for the second. */
const FAR_LESS = ratio(50);
const LESS = ratio(8);
const MCG = ratio(1000);
type Mass = Of<'mass'>;
type Count = Of<'count'>;

/** "1-2 tablets 10-20 mg": the masses are of the counts, not of one tablet. */
const isProportional = (count: Span, mass: Span): boolean =>
  compare(count.low, count.high) !== 0 &&
  compare(mass.low, mass.high) !== 0 &&
  compare(divide(mass.low, count.low), divide(mass.high, count.high)) === 0;

/** "(600 mg total)", "= 600 mg": the whole dose rather than a strength. */
const isWhole = (item: Mass): boolean => item.form === 'total' || item.bracketed;

/** Patches: mcg/h, times the number of patches. How often they are changed does not matter. */
function ofPatch(hourly: Mass, counts: readonly Count[], context: Context): Administration {
  if (!hourly.micro && !context.isPatch) return { reason: 'injected', learnt: context };
  const each = product(hourly.amount, span(MCG));
  const patches = counts.find((item) => (item.unit === 'patch' || item.bare) && !exceeds(item.amount, MOST_BARE));
  const total = patches ? product(each, patches.amount) : each;
  return checked({ span: total, unit: 'mcg/h' }, { ...context, rate: each.high });
}

/** "1-0-1", "300-300-600 mg": the day is their sum. */
function ofPattern(pattern: Of<'pattern'>, mass: Mass | undefined, context: Context): Administration {
  const values = pattern.values.filter(isPositive);
  if (values.length === 0) return { reason: 'implausible', learnt: context };
  const strength = mass?.amount.low ?? context.strength;
  const factor = pattern.mass ?? strength;
  const amounts = values.map((value) => product(span(value), span(factor ?? ONE)));
  const pieces = pattern.unit || context.form;
  const counted = { span: values.map((value) => span(value)).reduce(hull), unit: pieces ?? 'tablet' };
  const dose = {
    span: amounts.reduce(hull),
    unit: factor ? 'mg' : (pieces ?? 'dose'),
    ...(factor && !pattern.mass ? { counted } : {}),
  };
  return checked(dose, strength ? { ...context, strength } : context, {
    ofDay: amounts.reduce(sum),
    times: span(ratio(values.length)),
  });
}

const isExact = ({ low, high }: Span): boolean => compare(low, high) === 0;

/** Whether a small number and a mass are so far apart: 2 and 300 mg are, 4 and 2 mg, or 600 and 300, are not. */
const isLess = (amount: Span, mass: Ratio, times: Ratio): boolean =>
  !exceeds(amount, MOST_BARE) && compare(product(amount, span(times)).high, mass) <= 0;

/** Only a count: "2 caps", "one", "10 mL". */
function ofCount(count: Count, clause: Clause, context: Context): Administration {
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

const ofPieces = (mass: Span, count: Count, context: Context): Administration =>
  checked(
    { span: mass, unit: 'mg', counted: { span: count.amount, unit: count.unit || (context.form ?? 'tablet') } },
    context,
  );

/** Only masses: "300 mg"; "300 mg capsule … 600 mg" is 600 mg of 300 mg capsules. */
function ofMasses(masses: readonly [Mass, ...Mass[]], context: Context): Administration {
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
function ofBoth(masses: readonly [Mass, ...Mass[]], count: Count, context: Context): Administration {
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

/** The counts of a clause that are of the dose, or "conflict" where they differ. */
function countOf(counts: readonly Count[]): Count | 'conflict' | undefined {
  const [supply] = counts;
  const rest =
    counts.length > 1 && supply && !supply.bare && exceeds(supply.amount, MOST_BEFORE_COUNT) ? counts.slice(1) : counts;
  const count = rest.find((item) => !item.bare) ?? rest[0];
  const isOne =
    rest.every((item) => same(item.amount, (count as Count).amount)) ||
    (rest.length === 2 && rest.some((item) => item.unit === 'mL'));
  return isOne ? count : 'conflict';
}

const only = <Kind extends AmountItem['kind']>(clause: Clause, kind: Kind): Of<Kind>[] =>
  clause.amounts.filter((item) => item.kind === kind) as AmountItem[] as Of<Kind>[];

/** What is taken at a time, by one clause. */
export function administrationOf(clause: Clause, known: Context): Administration {
  const masses = only(clause, 'mass');
  const counts = only(clause, 'count');
  const [pattern] = only(clause, 'pattern');
  const [combination] = only(clause, 'combination');
  const concentration = masses.find((item) => item.per === 'volume' && item.volume);
  const piece = masses.find((item) => item.per === 'piece');
  const context: Context = {
    ...known,
    ...(concentration?.volume
      ? { strength: divide(concentration.amount.low, concentration.volume), perVolume: true }
      : {}),
    ...(piece ? { strength: piece.amount.low } : {}),
  };
  const hourly = masses.find(
    (item) => item.per === 'hour' || (context.isPatch && item.micro && item.per === undefined),
  );
  if (hourly) return ofPatch(hourly, counts, context);
  const [first, ...others] = masses.filter((item) => item.per === undefined || item.per === 'day');
  if (pattern) {
    const isUnitless = counts.some((item) => item.bare && exceeds(item.amount, MOST_BARE));
    return isUnitless ? { reason: 'no-strength', learnt: context } : ofPattern(pattern, first, context);
  }
  const count = countOf(counts);
  if (count === 'conflict') return { reason: 'conflicting', learnt: context };
  if (combination) {
    const part = context.ingredient(combination.parts);
    if (!part || count?.unit === 'mL') return { reason: 'no-strength', learnt: context };
    const learnt = { ...context, strength: part };
    return count
      ? ofPieces(product(count.amount, span(part)), count, learnt)
      : checked({ span: span(part), unit: 'mg' }, learnt);
  }
  if (first && !context.ingredient([first.amount.low])) return { reason: 'no-strength', learnt: context };
  if (!first) return count ? ofCount(count, clause, context) : { reason: 'no-dose', learnt: context };
  return count ? ofBoth([first, ...others], count, context) : ofMasses([first, ...others], context);
}
