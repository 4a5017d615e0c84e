/** How often, and the total of a day. */
import type { DoseReason } from '../dose.ts';
import { compare, divide, hull, ONE, product, ratio, type Span, same, span, sum, ZERO } from '../ratio.ts';
import { administrationOf } from './administration.ts';
import type { Clause } from './clause.ts';
import { type Context, type Exact, MOST_MASS } from './plausible.ts';

export interface Day {
  readonly perDose?: Exact;
  readonly times?: Span;
  /** Absent where there is a reason. */
  readonly perDay?: Exact;
  readonly prn: boolean;
  readonly reason?: DoseReason;
}

const MEALS_A_DAY = ratio(3);
const MOST_TIMES = ratio(24);

/** How many times a day, from frequencies and times of day together. */
export function timesOf(clause: Clause): Span | undefined {
  const clocks = clause.slots.filter((slot) => slot.includes(':')).length;
  // "every morning at 8 am" is one time of day, said twice.
  const named = span(ratio(Math.max(clocks, clause.slots.length - clocks)));
  const slots = clause.mealsAdd ? sum(named, span(MEALS_A_DAY)) : named;
  const stated = clause.times?.times;
  if (!stated) return clause.slots.length > 0 || clause.mealsAdd ? slots : undefined;
  if (clause.slotsAdd) return sum(stated, slots);
  return clause.times?.vague && clause.slots.length > 1 ? slots : stated;
}

function scaled(exact: Exact, by: Span): Exact {
  const { counted } = exact;
  return {
    span: product(exact.span, by),
    unit: exact.unit,
    ...(counted ? { counted: { span: product(counted.span, by), unit: counted.unit } } : {}),
  };
}

/** With nothing as its least: as needed, or "up to". */
const optional = ({ span: { high }, unit, counted }: Exact): Exact => ({
  span: span(ZERO, high),
  unit,
  ...(counted ? { counted: { span: span(ZERO, counted.span.high), unit: counted.unit } } : {}),
});

/** The total of a day by one clause, and what it teaches the next. */
export function dayOf(clause: Clause, context: Context): { day: Day; context: Context } {
  const found = administrationOf(clause, context);
  const times = timesOf(clause);
  const base = { prn: clause.prn, ...(times ? { times } : {}) };
  const result = (day: Partial<Day>): { day: Day; context: Context } => ({
    day: { ...base, ...day },
    context: found.learnt,
  });
  if ('reason' in found) return result({ reason: found.reason });
  const { dose: perDose, ofDay } = found;
  const bounded = (perDay: Exact): Exact => (clause.prn || clause.upTo ? optional(perDay) : perDay);

  if (clause.conflict) return result({ perDose, reason: 'conflicting' });
  if (times && (compare(times.high, MOST_TIMES) > 0 || compare(times.high, ZERO) <= 0))
    return result({ perDose, reason: 'implausible' });
  if (perDose.unit === 'mcg/h') return result({ perDose, perDay: perDose });
  if (clause.times && !clause.times.daily && !clause.slotsAdd) return result({ perDose, reason: 'not-daily' });
  if (found.times && ofDay)
    return result({ perDose, times: found.times, perDay: bounded({ span: ofDay, unit: perDose.unit }) });
  if (ofDay || (clause.divided && times)) {
    const parts = times && compare(times.low, ZERO) > 0 && !same(times, span(ONE)) ? times : undefined;
    const each = parts
      ? { span: span(divide(perDose.span.low, parts.high), divide(perDose.span.high, parts.low)), unit: perDose.unit }
      : perDose;
    return result({
      perDose: each,
      times: times ?? span(ONE),
      perDay: bounded({ span: perDose.span, unit: perDose.unit }),
    });
  }
  if (!times)
    return result({ perDose, reason: clause.weekday ? 'not-daily' : clause.once ? 'one-off' : 'no-frequency' });
  const perDay = scaled(perDose, times);
  if (perDay.unit === 'mg' && compare(perDay.span.high, MOST_MASS) > 0)
    return result({ perDose, reason: 'implausible' });
  return result({ perDose, perDay: bounded(perDay) });
}

/** Two clauses of the same day: added, or the least and the most of both where it is one or the other. */
function joined(a: Day, b: Day, isEither: boolean): Day {
  const reason = a.reason ?? b.reason;
  if (reason || !a.perDay || !b.perDay || !a.perDose || !b.perDose || a.perDay.unit !== b.perDay.unit) {
    const { perDay: _, ...rest } = a;
    return { ...rest, prn: a.prn || b.prn, reason: reason ?? 'conflicting' };
  }
  const join = isEither ? hull : sum;
  return {
    prn: a.prn && b.prn,
    perDose: { span: hull(a.perDose.span, b.perDose.span), unit: a.perDose.unit },
    ...(a.times && b.times ? { times: join(a.times, b.times) } : {}),
    perDay: { span: join(a.perDay.span, b.perDay.span), unit: a.perDay.unit },
  };
}

const isPlain = ({ prn, slots, weekday }: Clause): boolean => !prn && slots.length === 0 && !weekday;
const sameTimes = (a: Clause, b: Clause): boolean =>
  a.times !== undefined && b.times !== undefined && same(a.times.times, b.times.times);

/** The clauses of one day as one. @param days one for each of `clauses`, at least one */
export function together(days: readonly Day[], clauses: readonly Clause[]): Day {
  let all = days[0] as Day;
  for (const [index, day] of days.entries()) {
    if (index === 0) continue;
    const [before, clause] = [clauses[index - 1], clauses[index]];
    const isEither =
      // "5 mg q4h prn moderate pain, 10 mg q4h prn severe pain": one or the other.
      (clause?.prn === true && before?.prn === true && clause.times !== undefined && before.times !== undefined) ||
      clause?.joint === 'or' ||
      clause?.joint === 'alternating' ||
      (clause?.weekday === true && before?.weekday === true);
    // "1 tablet daily 2 tablets daily": neither a sum nor a choice.
    const isClash =
      clause?.joint === 'next' &&
      isPlain(clause) &&
      before !== undefined &&
      isPlain(before) &&
      sameTimes(clause, before);
    if (isClash && !all.reason && !day.reason) {
      const { perDay: _, ...rest } = all;
      all = { ...rest, reason: 'conflicting' };
      continue;
    }
    // "as needed: 1 tab q6h": the first says nothing by itself.
    all = all.perDose === undefined && all.times === undefined && !day.reason ? day : joined(all, day, isEither);
  }
  return all;
}
