/** Titrations and tapers: the total of a day, from day to day. */
import type { LadderStep } from '../dose.ts';
import { add, compare, hull, type Ratio, ratio, type Span, same, span, toNumber, toRange, ZERO } from '../ratio.ts';
import type { Of } from './item.ts';
import type { Phase } from './phases.ts';
import type { Exact } from './plausible.ts';

/** A ladder of more rungs than this is given by its ends. */
const MOST_RUNGS = 60;

interface Rung {
  readonly total: Span;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export interface Course {
  readonly steps: readonly LadderStep[];
  /** From the least to the most of a day. */
  readonly range: Exact;
  /** It goes down to its end: a taper, with no daily dose. */
  readonly falls: boolean;
}

const negative = ({ n, d }: Ratio): Ratio => ratio(-n, d);
/** The lower end of a range is down to nothing before the upper one. */
const atLeastNothing = (total: Ratio): Ratio => (compare(total, ZERO) < 0 ? ZERO : total);
const lastOf = (from: number | undefined, days: number | undefined): number | undefined =>
  from === undefined || days === undefined ? undefined : from + days - 1;
const after = (day: number | undefined): number | undefined => (day === undefined ? undefined : day + 1);

/** Days a phase lasts, where it is said: "x 3 days", "… after 1 week", the interval of its step. */
function lengthOf({ clauses }: Phase, next: Phase | undefined): number | undefined {
  const said = clauses.find(({ duration }) => duration)?.duration ?? next?.clauses[0]?.delay;
  const every = said ?? clauses.find(({ step }) => step)?.step?.every;
  return every && toNumber(every.high);
}

/** The totals between a phase and its target: "300 mg, increase by 300 mg every 3 days to 900 mg" passes 600 mg. */
function totalsBetween(start: Span, target: Ratio, step: Of<'step'>): Span[] {
  const by = step.down ? negative(step.by.low) : step.by.low;
  const totals: Span[] = [];
  for (let total = start; totals.length < MOST_RUNGS; totals.push(total)) {
    total = span(atLeastNothing(add(total.low, by)), atLeastNothing(add(total.high, by)));
    if (step.down ? compare(total.high, target) <= 0 : compare(total.high, target) >= 0) break;
  }
  return totals;
}

/** The rungs of a course; undefined where a phase has no total of a day. */
function rungsOf(phases: readonly Phase[]): Rung[] | undefined {
  const rungs: Rung[] = [];
  let day: number | undefined = 1;
  for (const [index, phase] of phases.entries()) {
    const { perDay } = phase.day;
    const [clause] = phase.clauses;
    if (!perDay || !clause || perDay.unit !== phases[0]?.day.perDay?.unit) return undefined;
    const from: number | undefined = clause.fromDay ?? day;
    const to: number | undefined = clause.toDay ?? lastOf(from, lengthOf(phase, phases[index + 1]));
    rungs.push({ total: perDay.span, from, to });
    day = after(to);
    const step = phase.clauses.find((each) => each.step)?.step;
    const target = phases[index + 1]?.day.perDay?.span.high ?? (step?.down ? ZERO : undefined);
    if (!step?.every || step.unit !== perDay.unit || !target) continue;
    for (const total of totalsBetween(perDay.span, target, step)) {
      const end: number | undefined = lastOf(day, toNumber(step.every.high));
      rungs.push({ total, from: day, to: end });
      day = after(end);
    }
  }
  return rungs;
}

/** The course that the phases make. @param phases at least one; undefined where one of them has no total of a day */
export function courseOf(phases: readonly Phase[]): Course | undefined {
  const rungs = rungsOf(phases);
  const unit = phases[0]?.day.perDay?.unit;
  const [first] = rungs ?? [];
  const last = rungs?.at(-1);
  if (!rungs || !first || !last || !unit) return undefined;
  const range = rungs.map(({ total }) => total).reduce(hull);
  // Up and down again to where it began, for a stated time, is a course too.
  const returns = same(first.total, last.total) && !same(range, first.total) && last.to !== undefined;
  return {
    steps: rungs.map(({ total, from, to }) => ({
      ...(from === undefined ? {} : { fromDay: from }),
      ...(to === undefined ? {} : { toDay: to }),
      perDay: { ...toRange(total), unit },
    })),
    range: { span: range, unit },
    falls: compare(last.total.high, first.total.high) < 0 || returns,
  };
}
