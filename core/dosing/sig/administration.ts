/** How much is taken at a time: strengths, counts, concentrations, patches and patterns of a clause brought together. Mass in mg. */
import { divide, hull, ONE, product, ratio, span, sum } from '../ratio.ts';
import type { AmountItem, Clause } from './clause.ts';
import { type Count, countOf, MOST_BARE, ofCount, ofPieces } from './countDose.ts';
import type { Of } from './item.ts';
import { type Mass, ofBoth, ofMasses } from './massDose.ts';
import { type Administration, type Context, checked, exceeds, isPositive } from './plausible.ts';

const MCG = ratio(1000);

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
