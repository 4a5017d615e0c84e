/** From a clause to the dose, how often, and the total of a day. All exact; mass in mg. */
import type { DoseReason } from '../dose.ts';
import {
  add,
  compare,
  divide,
  hull,
  least,
  ONE,
  product,
  type Ratio,
  ratio,
  type Span,
  same,
  span,
  sum,
  ZERO,
} from '../ratio.ts';
import type { AmountItem, Clause } from './clause.ts';

/** An exact amount: `unit` is "mg", "mcg/h", or what it is counted in. */
export interface Exact {
  readonly span: Span;
  readonly unit: string;
  /** The same counted in tablets, where a strength was applied. */
  readonly counted?: { readonly span: Span; readonly unit: string };
}

export interface Day {
  readonly perDose?: Exact;
  readonly times?: Span;
  readonly perDay?: Exact;
  readonly prn: boolean;
  readonly reason?: DoseReason;
}

/** What one clause learns from those before it and from the caller. */
export interface Context {
  /** mg in one tablet (or in one mL when `perVolume`). */
  readonly strength?: Ratio;
  readonly perVolume?: boolean;
  /** mcg/h in one patch. */
  readonly rate?: Ratio;
  /** The unit factor for numbers that follow without one ("300 mg in the morning and 600 at night"). */
  readonly bareUnit?: Ratio;
  readonly form?: string;
  /** Which ingredient of a combination. */
  readonly ingredient: (parts: readonly Ratio[]) => Ratio | undefined;
  readonly isPatch: boolean;
}

/** A bare count above this is a number whose unit is missing ("Cozaar 50 daily"). */
const MOST_BARE = ratio(4);
/** No one takes more pieces than this at a time. */
const MOST_PIECES = ratio(40);
const MOST_TIMES = ratio(24);
/** mg: 300 g, above the largest laxative doses. */
const MOST_MASS = ratio(300_000);

type DoseResult =
  | { dose: Exact; context: Context; perDay?: boolean; times?: Span }
  | { reason: DoseReason; context: Context };

const isProportional = (count: Span, mass: Span): boolean =>
  compare(count.low, count.high) !== 0 &&
  compare(mass.low, mass.high) !== 0 &&
  compare(divide(mass.low, count.low), divide(mass.high, count.high)) === 0;

/** The amount of one administration. */
export function doseOf(clause: Clause, context: Context): DoseResult {
  let { strength, perVolume, rate } = context;
  const masses = clause.amounts.filter((item) => item.kind === 'mass');
  let counts = clause.amounts.filter((item) => item.kind === 'count');
  const pattern = clause.amounts.find((item) => item.kind === 'pattern');
  const combination = clause.amounts.find((item) => item.kind === 'combination');
  const learn = (more: Partial<Context> = {}): Context => ({
    ...context,
    ...(strength ? { strength } : {}),
    ...(perVolume ? { perVolume } : {}),
    ...(rate ? { rate } : {}),
    ...more,
  });

  const concentration = masses.find((item) => item.per === 'volume' && item.volume);
  if (concentration?.volume) {
    strength = divide(concentration.amount.low, concentration.volume);
    perVolume = true;
  }
  const hourly = masses.find(
    (item) => item.per === 'hour' || (context.isPatch && item.micro && item.per === undefined),
  );
  if (hourly) {
    // Patches: mcg/h, times the number of patches; the interval is when they are changed.
    const each = product(hourly.amount, span(ratio(1000)));
    const patches = counts.find((item) => item.unit === 'patch' || item.bare);
    if (!hourly.micro && !context.isPatch) return { reason: 'injected', context: learn() };
    const total = patches && compare(patches.amount.high, MOST_BARE) <= 0 ? product(each, patches.amount) : each;
    return { dose: { span: total, unit: 'mcg/h' }, context: learn({ rate: each.high }) };
  }
  const piece = masses.find((item) => item.per === 'piece');
  if (piece) strength = piece.amount.low;
  const plain = masses.filter((item) => item.per === undefined || item.per === 'day');

  if (pattern?.kind === 'pattern') {
    const values = pattern.values.filter((value) => value.n > 0);
    if (values.length === 0) return { reason: 'implausible', context: learn() };
    const strengthHere = plain[0] && pattern.mass === undefined ? plain[0].amount.low : strength;
    const factor = pattern.mass ?? strengthHere ?? ONE;
    const spans = values.map((value) => product(span(value), span(factor)));
    const unit = pattern.mass || strengthHere ? 'mg' : pattern.unit || context.form || 'dose';
    const all = spans.reduce(hull);
    const total = spans.reduce(sum);
    const counted =
      pattern.mass || !strengthHere
        ? undefined
        : { span: values.map((value) => span(value)).reduce(hull), unit: pattern.unit || 'tablet' };
    return {
      dose: { span: all, unit, ...(counted ? { counted } : {}) },
      context: learn(strengthHere ? { strength: strengthHere } : {}),
      perDay: true,
      times: span(ratio(values.length)),
      total,
    } as DoseResult;
  }

  if (
    counts.length > 1 &&
    compare((counts[0] as (typeof counts)[number]).amount.high, ratio(6)) > 0 &&
    !counts[0]?.bare
  )
    counts = counts.slice(1);
  // "3 capsules of 100 mg" and "100 mg, 3 capsules" are the same; "5 mL (100 mg)" tells the dose.
  const count = counts.find((item) => !item.bare) ?? counts[0];
  if (
    counts.length > 1 &&
    !counts.every((item) => same(item.amount, (count as typeof item).amount)) &&
    !(counts.length === 2 && counts.some((item) => item.unit === 'mL'))
  ) {
    return { reason: 'conflicting', context: learn() };
  }
  const volume = counts.find((item) => item.unit === 'mL');

  if (combination?.kind === 'combination') {
    const part = context.ingredient(combination.parts);
    if (!part) return { reason: 'no-strength', context: learn() };
    if (combination.bare && !count && !clause.times && clause.slots.length === 0 && !clause.prn)
      return { reason: 'no-frequency', context: learn() };
    const number = count?.amount ?? span(ONE);
    if (volume) return { reason: 'no-strength', context: learn() };
    return finish(product(number, span(part)), 'mg', count ?? undefined, learn({ strength: part }));
  }

  if (plain.length === 0) {
    if (!count) return { reason: 'no-dose', context: learn() };
    if (count.bare && context.bareUnit && !strength)
      return finish(product(count.amount, span(context.bareUnit)), 'mg', undefined, learn());
    if (count.bare && compare(count.amount.high, MOST_BARE) > 0 && !clause.upTo) {
      if (compare(count.amount.high, ratio(12)) > 0 || !isAfterVerb(count))
        return { reason: 'no-strength', context: learn() };
    }
    if (rate && (count.unit === 'patch' || count.bare))
      return { dose: { span: product(count.amount, span(rate)), unit: 'mcg/h' }, context: learn() };
    const applies = perVolume
      ? count.unit === 'mL'
      : count.unit !== 'mL' &&
        count.unit !== 'unit' &&
        count.unit !== 'mEq' &&
        count.unit !== 'mmol' &&
        count.unit !== 'application' &&
        count.unit !== 'drop';
    if (strength && applies) return finish(product(count.amount, span(strength)), 'mg', count, learn());
    return finish(count.amount, count.unit || context.form || 'dose', undefined, learn());
  }

  const [first] = plain;
  const last = plain[plain.length - 1];
  if (!first || !last) return { reason: 'no-dose', context: learn() };
  const bareUnit = { bareUnit: last.unit };
  const isTotal = (item: AmountItem): boolean => item.kind === 'mass' && (item.form === 'total' || item.bracketed);

  if (!count) {
    if (plain.length > 1 && !first.form && !plain.every((item) => same(item.amount, first.amount)) && !isTotal(last)) {
      return { reason: 'conflicting', context: learn() };
    }
    if (plain.length > 1) strength = first.amount.low;
    else if (first.form && first.form !== 'total') strength = first.amount.low;
    if (concentration === undefined && perVolume) strength = undefined;
    return finish(
      last.amount,
      'mg',
      undefined,
      learn(plain.length === 1 && !first.form ? bareUnit : {}),
      last.per === 'day',
    );
  }
  if (count.unit === 'unit' || count.unit === 'mEq' || count.unit === 'mmol')
    return finish(count.amount, count.unit, undefined, learn());
  const massFirst = first.first < count.first;
  if (concentration && count.unit === 'mL') return finish(last.amount, 'mg', undefined, learn(), last.per === 'day');
  if (volume && !concentration) {
    // "250 mg in 5 mL", "5 mL (250 mg)": the mass is the dose.
    return finish(last.amount, 'mg', undefined, learn(), last.per === 'day');
  }
  if (plain.length === 1) {
    if (massFirst ? count.bracketed && !first.form : isTotal(first) || isProportional(count.amount, first.amount)) {
      if (compare(count.amount.high, ZERO) > 0) strength = divide(first.amount.high, count.amount.high);
      return finish(first.amount, 'mg', count, learn(), first.per === 'day');
    }
    if (first.per === 'day') return finish(first.amount, 'mg', count, learn(), true);
    strength = first.amount.low;
    return finish(product(count.amount, first.amount), 'mg', count, learn(), false);
  }
  const made = product(count.amount, first.amount);
  if (
    isTotal(last) &&
    !(
      context.strength === undefined &&
      !same(made, last.amount) &&
      first.form !== undefined &&
      !same(first.amount, last.amount)
    )
  ) {
    return finish(last.amount, 'mg', count, learn({ strength: first.amount.low }));
  }
  if (same(made, last.amount)) return finish(last.amount, 'mg', count, learn({ strength: first.amount.low }));
  if (same(first.amount, last.amount)) return finish(made, 'mg', count, learn({ strength: first.amount.low }));
  if (isTotal(last)) return { reason: 'conflicting', context: learn() };
  return { reason: 'conflicting', context: learn() };

  function finish(
    amount: Span,
    unit: string,
    by: { amount: Span; unit: string } | undefined,
    next: Context,
    perDay?: boolean,
  ): DoseResult {
    const pieces = by ?? (unit === 'mg' ? undefined : { amount, unit });
    if (compare(amount.low, ZERO) <= 0 && compare(amount.high, ZERO) <= 0)
      return { reason: 'implausible', context: next };
    if (
      pieces &&
      !['mL', 'unit', 'mEq', 'mmol', 'drop'].includes(pieces.unit) &&
      compare(pieces.amount.high, MOST_PIECES) > 0
    ) {
      return { reason: 'implausible', context: next };
    }
    if (unit === 'mg' && compare(amount.high, MOST_MASS) > 0) return { reason: 'implausible', context: next };
    const counted =
      by && unit === 'mg' ? { counted: { span: by.amount, unit: by.unit || context.form || 'tablet' } } : {};
    return { dose: { span: amount, unit, ...counted }, context: next, ...(perDay ? { perDay } : {}) };
  }
}

const isAfterVerb = (item: AmountItem): boolean =>
  item.kind === 'count' && item.skipped === 0 && item.first <= 3 && item.first > 0;

/** How many times a day, from frequencies and times of day together. */
export function timesOf(clause: Clause): Span | undefined {
  const clocks = clause.slots.filter((slot) => slot.includes(':')).length;
  const named = clause.slots.length - clocks;
  let slots = Math.max(clocks, named);
  if (clause.meals && (slots > 0 || !clause.times)) slots = slots > 0 ? slots + 3 : 0;
  const stated = clause.times?.times;
  if (!stated) return slots > 0 ? span(ratio(slots)) : undefined;
  if (clause.slotsAdd) return sum(stated, span(ratio(slots)));
  if (clause.times?.vague && slots > 1) return span(ratio(slots));
  return stated;
}

/** One clause of a day. */
export function dayOf(clause: Clause, context: Context): { day: Day; context: Context } {
  const found = doseOf(clause, context);
  const times = timesOf(clause);
  const { prn } = clause;
  const base = { prn, ...(times ? { times } : {}) };
  if ('reason' in found) return { day: { ...base, reason: found.reason }, context: found.context };
  const { dose, context: next } = found;
  const fail = (reason: DoseReason): { day: Day; context: Context } => ({
    day: { ...base, perDose: dose, reason },
    context: next,
  });
  if (clause.conflict) return fail('conflicting');
  if (times && compare(times.high, MOST_TIMES) > 0) return fail('implausible');
  if (dose.unit === 'mcg/h') return { day: { ...base, perDose: dose, perDay: dose }, context: next };
  const floor = (amount: Span): Span => (prn || clause.upTo ? span(ZERO, amount.high) : amount);
  const scale = (exact: Exact, by: Span): Exact => ({
    span: product(exact.span, by),
    unit: exact.unit,
    ...(exact.counted ? { counted: { span: product(exact.counted.span, by), unit: exact.counted.unit } } : {}),
  });
  if (clause.times && !clause.times.daily && !clause.slotsAdd) return fail('not-daily');
  if ('total' in found) {
    const total = found.total as Span;
    const day = { ...base, times: found.times as Span, perDose: dose, perDay: { span: floor(total), unit: dose.unit } };
    return { day, context: next };
  }
  const perDayTotal = ('perDay' in found && found.perDay === true) || (clause.divided && times !== undefined);
  if (perDayTotal) {
    const perDose =
      times && compare(times.low, ZERO) > 0 && compare(times.high, ONE) !== 0
        ? { span: span(divide(dose.span.low, times.high), divide(dose.span.high, times.low)), unit: dose.unit }
        : dose;
    const day = { ...base, times: times ?? span(ONE), perDose, perDay: { span: floor(dose.span), unit: dose.unit } };
    return { day, context: next };
  }
  if (!times) return fail(clause.once ? 'one-off' : 'no-frequency');
  const scaled = scale(dose, times);
  return { day: { ...base, perDose: dose, perDay: { ...scaled, span: floor(scaled.span) } }, context: next };
}

/** Lowers the day to its ceilings; also gives a day to "1 tab prn, max 3 a day". */
export function clamped(day: Day, clauses: readonly Clause[]): Day {
  const maxima = clauses
    .flatMap((clause) => clause.maxima)
    .filter((max) => max.perDay || max.unit === 'mg' || max.unit === '');
  let { perDay } = day;
  let { reason } = day;
  for (const max of maxima) {
    const { perDose } = day;
    if (!perDose) continue;
    const byTimes = max.unit === 'times' || (max.unit === '' && perDose.unit === 'mg' && !perDose.counted);
    let ceiling: Ratio | undefined;
    if (byTimes) ceiling = product(perDose.span, max.amount).high;
    else if (max.unit === perDose.unit) ceiling = max.amount.high;
    else if (perDose.counted && perDose.unit === 'mg' && compare(perDose.counted.span.high, ZERO) > 0) {
      ceiling = product(span(divide(perDose.span.high, perDose.counted.span.high)), max.amount).high;
    } else if (max.unit === '' || max.unit === 'tablet' || perDose.unit === 'dose')
      ceiling = perDose.unit === 'mg' ? undefined : max.amount.high;
    if (!ceiling) continue;
    if (!max.perDay && compare(ceiling, perDose.span.high) <= 0) continue;
    if (perDay) perDay = { ...perDay, span: span(least(perDay.span.low, ceiling), least(perDay.span.high, ceiling)) };
    else if (reason === 'no-frequency' && max.perDay) {
      perDay = { span: span(ZERO, ceiling), unit: perDose.unit };
      reason = undefined;
    }
  }
  const { reason: _, ...rest } = day;
  return { ...rest, ...(perDay ? { perDay } : {}), ...(reason ? { reason } : {}) };
}

/** Clauses of the same day, added up. */
export function together(days: readonly Day[], clauses: readonly Clause[]): Day {
  const [first, ...rest] = days;
  if (!first) return { prn: false, reason: 'unreadable' };
  return rest.reduce<Day>((all, day, index) => {
    const clause = clauses[index + 1];
    if (all.reason && !day.reason && all.perDose === undefined && all.times === undefined) return day;
    if (day.reason || all.reason)
      return { ...all, prn: all.prn || day.prn, reason: all.reason ?? day.reason ?? 'unreadable', ...dropDay };
    if (!all.perDay || !day.perDay || all.perDay.unit !== day.perDay.unit || !all.perDose || !day.perDose) {
      return { ...all, reason: 'conflicting', ...dropDay };
    }
    const either =
      clause?.joint === 'or' || clause?.joint === 'alternating' || (clause?.weekday && clauses[index]?.weekday);
    const join = either ? hull : sum;
    return {
      prn: all.prn && day.prn,
      perDose: { span: hull(all.perDose.span, day.perDose.span), unit: all.perDose.unit },
      ...(all.times && day.times ? { times: join(all.times, day.times) } : {}),
      perDay: { span: join(all.perDay.span, day.perDay.span), unit: all.perDay.unit },
    };
  }, first);
}
const dropDay = { perDay: undefined as never };

export { add };
