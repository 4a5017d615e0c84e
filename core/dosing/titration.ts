import { isIsoDate } from './calendar.ts';
import { add, compare, ratioOf, toNumber } from './ratio.ts';
import { type Schedule, type ScheduleProblem, scheduleOf } from './schedule.ts';

/** A way up: from `start` by `step` every `everyDays` to `target`. Totals of a day, mg. */
export interface TitrationPlan {
  readonly start: number;
  readonly step: number;
  readonly everyDays: number;
  readonly target: number;
  readonly timesPerDay: number;
  /** Marketed strengths to count capsules with, mg; may be empty. */
  readonly strengths: readonly number[];
  /** ISO date of the first day. */
  readonly startDate: string;
}

const MOST_ROWS = 100;
const isAmount = (value: number): boolean => Number.isFinite(value) && value > 0 && value <= 100_000;

/**
 * The days of a titration, with dates and capsule counts. The last row is the target and has no end; a last step that would pass
 * the target stops at it. The numbers are the caller's, from the pack's dose facts or the clinician.
 *
 * @returns the schedule, or the value that makes it impossible
 */
export function titrationSchedule(plan: TitrationPlan): Schedule | ScheduleProblem {
  const { start, step, everyDays, target, timesPerDay, strengths, startDate } = plan;
  if (!isIsoDate(startDate)) return { problem: 'date', value: startDate };
  if (!isAmount(start)) return { problem: 'start', value: start };
  if (!isAmount(target) || target < start) return { problem: 'target', value: target };
  if (!isAmount(step) && target > start) return { problem: 'step', value: step };
  if (!Number.isInteger(everyDays) || everyDays < 1 || everyDays > 365)
    return { problem: 'interval', value: everyDays };
  if (!Number.isInteger(timesPerDay) || timesPerDay < 1 || timesPerDay > 6)
    return { problem: 'times', value: timesPerDay };
  if (strengths.some((strength) => !isAmount(strength))) return { problem: 'strengths' };
  if ((target - start) / step > MOST_ROWS) return { problem: 'step', value: step };
  const rows: { perDay: number; days?: number }[] = [];
  const [by, end] = [target > start ? ratioOf(step) : ratioOf(target), ratioOf(target)];
  for (let total = ratioOf(start); compare(total, end) < 0; total = add(total, by)) {
    rows.push({ perDay: toNumber(total), days: everyDays });
  }
  rows.push({ perDay: target });
  return scheduleOf(rows, startDate, timesPerDay, strengths);
}

/** A titration that a dose fact gives day by day (`DoseFact.schedule`), with dates and capsule counts. */
export function scheduledTitration(
  steps: readonly {
    readonly fromDay: number;
    readonly toDay?: number | undefined;
    readonly perDay: { readonly high: number };
  }[],
  { startDate, timesPerDay, strengths }: Pick<TitrationPlan, 'startDate' | 'timesPerDay' | 'strengths'>,
): Schedule | ScheduleProblem {
  if (!isIsoDate(startDate)) return { problem: 'date', value: startDate };
  const rows = steps.map(({ fromDay, toDay, perDay }, index) => {
    const end = toDay ?? (steps[index + 1] ? (steps[index + 1] as { fromDay: number }).fromDay - 1 : undefined);
    return { perDay: perDay.high, ...(end === undefined ? {} : { days: end - fromDay + 1 }) };
  });
  return scheduleOf(rows, startDate, timesPerDay, strengths);
}
