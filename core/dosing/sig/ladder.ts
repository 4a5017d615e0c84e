/** Titrations and tapers: the day's total from day to day. */

import type { LadderStep } from '../dose.ts';
import {
  compare,
  divide,
  hull,
  most,
  ONE,
  add as plus,
  type Ratio,
  ratio,
  type Span,
  same,
  span,
  toNumber,
  toRange,
} from '../ratio.ts';
import type { Clause } from './clause.ts';
import type { Day, Exact } from './day.ts';

/** One phase of a course: the clauses that hold at the same time, and what a day of it comes to. */
export interface Phase {
  readonly clauses: readonly Clause[];
  readonly day: Day;
}

const MOST_RUNGS = 60;

const subtract = (a: Ratio, b: Ratio): Ratio => plus(a, ratio(-b.n, b.d));
const quantity = (exact: Exact) => ({ ...toRange(exact.span), unit: exact.unit });

/** Days a phase lasts, where it is said. */
function lengthOf(phase: Phase, next: Phase | undefined): Span | undefined {
  const lead = phase.clauses[0];
  return phase.clauses.map(({ duration }) => duration).find(Boolean) ?? lead?.delay ?? next?.clauses[0]?.delay;
}

/** The rungs between two phases that a step leads through ("increase by 300 mg every 3 days to 900 mg tid"). */
function rungsBetween(start: Exact, target: Ratio | undefined, clause: Clause): { total: Span; days: Ratio }[] {
  const { step } = clause;
  if (!step?.every || step.unit !== start.unit) return [];
  const days = step.every.low;
  const rungs: { total: Span; days: Ratio }[] = [];
  if (!target) return rungs;
  let total = start.span;
  const up = !step.down;
  while (rungs.length < MOST_RUNGS) {
    total = up
      ? span(plus(total.low, step.by.low), plus(total.high, step.by.low))
      : span(subtract(total.low, step.by.low), subtract(total.high, step.by.low));
    if (up ? compare(total.high, target) >= 0 : compare(total.high, target) <= 0) break;
    rungs.push({ total, days });
  }
  return rungs;
}

export interface Course {
  readonly steps: readonly LadderStep[];
  /** From the least to the most of a day. */
  readonly range: Exact;
  /** It goes down to its end: a taper, with no daily dose. */
  readonly falls: boolean;
}

/** @param phases at least one with a day's total */
export function courseOf(phases: readonly Phase[]): Course | undefined {
  const rungs: { total: Exact; from?: number; to?: number }[] = [];
  let day: number | undefined = 1;
  for (const [index, phase] of phases.entries()) {
    const { perDay } = phase.day;
    const clause = phase.clauses[0];
    if (!perDay || !clause) return undefined;
    if (rungs[0] && rungs[0].total.unit !== perDay.unit) return undefined;
    const from: number | undefined = clause.fromDay ?? day;
    const length = lengthOf(phase, phases[index + 1]);
    const stepping = phase.clauses.find(({ step }) => step);
    const days: number | undefined = length
      ? toNumber(length.high)
      : stepping?.step?.every
        ? toNumber(stepping.step.every.low)
        : undefined;
    const to: number | undefined =
      clause.toDay ?? (from !== undefined && days !== undefined ? from + days - 1 : undefined);
    rungs.push({ total: perDay, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });
    day = to === undefined ? undefined : to + 1;
    const target: Ratio | undefined = phases[index + 1]?.day.perDay?.span.high;
    if (stepping) {
      for (const rung of rungsBetween(perDay, target ?? (stepping.step?.down ? ratio(0) : undefined), stepping)) {
        const start: number | undefined = day;
        const end: number | undefined = start === undefined ? undefined : start + toNumber(rung.days) - 1;
        rungs.push({
          total: { span: rung.total, unit: perDay.unit },
          ...(start === undefined ? {} : { from: start }),
          ...(end === undefined ? {} : { to: end }),
        });
        day = end === undefined ? undefined : end + 1;
      }
    }
  }
  const [first] = rungs;
  const last = rungs.at(-1);
  if (!first || !last) return undefined;
  const range = rungs.map(({ total }) => total.span).reduce(hull);
  const falls =
    compare(last.total.span.high, most(first.total.span.high, ratio(0))) < 0 ||
    (rungs.length > 1 &&
      same(first.total.span, last.total.span) &&
      rungs.some(({ total }) => compare(total.span.high, first.total.span.high) > 0) &&
      phases.at(-1)?.clauses[0]?.duration !== undefined);
  return {
    steps: rungs.map(({ total, from, to }) => ({
      ...(from === undefined ? {} : { fromDay: from }),
      ...(to === undefined ? {} : { toDay: to }),
      perDay: quantity(total),
    })),
    range: { span: range, unit: first.total.unit },
    falls,
  };
}

export { divide, ONE };
