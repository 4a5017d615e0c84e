import { partOf } from '../combination.ts';
import type { Dose, DoseReason, Quantity } from '../dose.ts';
import reasons from '../en/reasons.json' with { type: 'json' };
import { compare, ratioOf, type Span, same, toRange, ZERO } from '../ratio.ts';
import type { Clause } from './clause.ts';
import type { Item } from './item.ts';
import { courseOf } from './ladder.ts';
import { phasesOf } from './phases.ts';
import type { Context, Exact } from './plausible.ts';
import { supplyOf } from './supply.ts';

export interface SigOptions {
  /** Name or concept id of the drug, to choose its part of a combination. */
  readonly drug?: string;
  /** Strength of one tablet (or mL, or patch) where the sig does not write it, in `strengthUnit` (mg when left out). */
  readonly strength?: number | readonly number[];
  readonly strengthUnit?: 'mg' | 'mcg' | 'g' | 'mg/mL' | 'mcg/h';
  /** What a piece is called where the sig only counts ("1 bid"): the form of the product. */
  readonly form?: string;
  /** Ingredients of a combination, in the order of the product's name. */
  readonly combination?: readonly string[];
}

/** A dose that gives a reason instead of a total. */
export const refusal = (reason: DoseReason, more: Partial<Dose> = {}): Dose => ({
  prn: false,
  ...more,
  computable: false,
  reason,
  because: reasons[reason],
});

const has = (items: readonly Item[], kind: Item['kind']): boolean => items.some((item) => item.kind === kind);
const INJECTED = new Set([
  'intramuscular',
  'intravenous',
  'subcutaneous',
  'epidural',
  'intrathecal',
  'intra-articular',
]);

/**
 * The dose that the parts and clauses of a sig come to.
 * @throws OutOfRange where a number is out of all proportion
 */
export function doseOf(items: readonly Item[], clauses: readonly Clause[], options: SigOptions): Dose {
  const route = items.find((item) => item.kind === 'route')?.route;
  const release = items.map((item) => ('release' in item ? item.release : undefined)).find(Boolean);
  const isPatch =
    items.some(
      (item) =>
        (item.kind === 'form' && item.form === 'patch') ||
        (item.kind === 'count' && item.unit === 'patch') ||
        (item.kind === 'mass' && item.form === 'patch'),
    ) || route === 'transdermal';
  const isTopical =
    !isPatch &&
    (has(items, 'topical') ||
      route === 'topical' ||
      (has(items, 'apply') && !items.some((item) => item.kind === 'mass' && item.per === undefined)));
  const context = contextOf(items, options, isPatch);
  const phases = phasesOf(clauses, context);
  const head = phases[0];
  const about: Partial<Dose> = {
    ...(route ? { route } : isTopical ? { route: 'topical' as const } : {}),
    ...(release ? { release } : {}),
    ...durationOf(items),
  };
  if (has(items, 'bad')) return refusal('implausible', about);
  if (has(items, 'torn')) return refusal('conflicting', about);
  if (has(items, 'pack')) return refusal('taper-pack', about);
  if (!head)
    return refusal(
      isTopical ? 'topical' : has(items, 'directed') ? 'as-directed' : has(items, 'once') ? 'one-off' : 'no-dose',
      { ...about, prn: has(items, 'prn') },
    );
  const { day } = head;
  const spoken: Partial<Dose> = {
    ...about,
    ...(day.perDose ? { perDose: quantity(day.perDose) } : {}),
    ...(day.times ? { timesPerDay: toRange(day.times) } : {}),
    prn: day.prn || (phases.length === 1 && has(items, 'prn') && day.perDose === undefined),
  };
  if (isTopical) return refusal('topical', spoken);
  if ((route && INJECTED.has(route)) || has(items, 'inject')) return refusal('injected', spoken);
  if (phases.length > 1) {
    const course = courseOf(phases);
    if (!course) {
      const reason = phases.map((phase) => phase.day.reason).find(Boolean) ?? 'conflicting';
      return refusal(reason, spoken);
    }
    if (compare(course.range.span.high, ZERO) <= 0) return refusal('implausible', spoken);
    if (course.falls || has(items, 'taper')) return refusal('taper-pack', { ...spoken, ladder: course.steps });
    return {
      ...spoken,
      prn: day.prn,
      ...overPhases(phases),
      perDay: quantity(course.range),
      ladder: course.steps,
      computable: true,
    };
  }
  if (has(items, 'taper') || head.clauses.some(({ step }) => step?.down)) {
    const course = courseOf(phases);
    return refusal('taper-pack', { ...spoken, ...(course && course.steps.length > 1 ? { ladder: course.steps } : {}) });
  }
  const { perDay, reason } = day;
  if (!perDay || reason) {
    const why = reason ?? 'unreadable';
    if (why === 'no-frequency' && has(items, 'directed')) return refusal('as-directed', spoken);
    if (why === 'no-dose' && !day.times && has(items, 'directed')) return refusal('as-directed', spoken);
    if (why === 'no-dose' && !day.times && has(items, 'once')) return refusal('one-off', spoken);
    return refusal(why, spoken);
  }
  // A slip of the pen ("up to 00 mg a day"): nothing is no dose.
  if (compare(perDay.span.high, ZERO) <= 0) return refusal('implausible', spoken);
  if (!agreesWithStated(perDay, head.clauses.map((clause) => clause.stated).find(Boolean)))
    return refusal('conflicting', spoken);
  const supply = supplyOf(items, day);
  return {
    ...spoken,
    prn: day.prn,
    perDay: quantity(perDay),
    ...countedOf(day.perDose, perDay),
    ...(supply === undefined ? {} : { supply }),
    computable: true,
  };
}

function quantity(exact: Exact): Quantity {
  return { ...toRange(exact.span), unit: exact.unit };
}

function countedOf(perDose: Exact | undefined, perDay: Exact): Partial<Dose> {
  if (!perDose?.counted) return {};
  const { unit } = perDose.counted;
  return {
    counted: {
      perDose: { ...toRange(perDose.counted.span), unit },
      ...(perDay.counted ? { perDay: { ...toRange(perDay.counted.span), unit } } : {}),
    },
  };
}

/** Dose and frequency over the whole of a titration: from the least to the most. */
function overPhases(phases: readonly { day: { perDose?: Exact; times?: Span } }[]): Partial<Dose> {
  const doses = phases.flatMap(({ day }) => (day.perDose ? [toRange(day.perDose.span)] : []));
  const times = phases.flatMap(({ day }) => (day.times ? [toRange(day.times)] : []));
  const unit = phases[0]?.day.perDose?.unit ?? 'mg';
  const low = (ranges: readonly { low: number }[]) => Math.min(...ranges.map((range) => range.low));
  const high = (ranges: readonly { high: number }[]) => Math.max(...ranges.map((range) => range.high));
  return {
    ...(doses.length > 0 ? { perDose: { low: low(doses), high: high(doses), unit } } : {}),
    ...(times.length > 0 ? { timesPerDay: { low: low(times), high: high(times) } } : {}),
  };
}

/** "300 mg tid (900 mg/day)": the total said must be the total computed. */
function agreesWithStated(perDay: Exact, stated: { kind: string; amount?: Span } | undefined): boolean {
  if (!stated?.amount || perDay.unit !== 'mg') return true;
  const high = { low: perDay.span.high, high: perDay.span.high };
  const said = { low: stated.amount.high, high: stated.amount.high };
  return same(high, said) || same(perDay.span, stated.amount);
}

function durationOf(items: readonly Item[]): Partial<Dose> {
  const durations = items.filter((item) => item.kind === 'duration');
  const [only] = durations;
  return durations.length === 1 && only ? { duration: toRange(only.days) } : {};
}

function contextOf(items: readonly Item[], options: SigOptions, isPatch: boolean): Context {
  const given = typeof options.strength === 'number' ? [options.strength] : (options.strength ?? []);
  const unit = options.strengthUnit ?? 'mg';
  const factor = unit === 'g' ? 1000 : 1;
  const strengths = given.map((each) => {
    const exact = ratioOf(each * factor);
    return unit === 'mcg' ? { n: exact.n, d: exact.d * 1000 } : exact;
  });
  const strength = strengths.length > 1 ? partOf(strengths, options.drug, options.combination) : strengths[0];
  const named = items.find((item) => item.kind === 'form')?.form ?? options.form;
  return {
    ...(strength && unit === 'mcg/h' ? { rate: strength } : strength ? { strength } : {}),
    ...(unit === 'mg/mL' ? { perVolume: true } : {}),
    ...(named ? { form: named } : {}),
    isPatch,
    ingredient: (parts) => partOf(parts, options.drug, options.combination),
  };
}
