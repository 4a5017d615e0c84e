import type { Taper } from '../knowledge/schema/drug.ts';
import { isIsoDate } from './calendar.ts';
import { type Schedule, type ScheduleProblem, scheduleOf } from './schedule.ts';

/** A way down from a day's total, mg. */
export interface TaperPlan {
  readonly perDay: number;
  readonly timesPerDay: number;
  /** Marketed strengths, mg: every step is a total that whole pieces make. */
  readonly strengths: readonly number[];
  /** ISO date of the first reduced day. */
  readonly startDate: string;
  /** Where the rule gives a range of steps or intervals: its small and slow end, or its large and fast one. */
  readonly pace?: 'slow' | 'fast';
}

/** The parts of a pack's taper rule that arithmetic needs. */
export type TaperRule = Pick<Taper, 'minDays' | 'stepPercent' | 'stepMg' | 'everyDays'>;

const MOST_ROWS = 60;
const isAmount = (value: number): boolean => Number.isFinite(value) && value > 0 && value <= 100_000;

/** The step of a rule, mg of the day's total; undefined where the rule only gives a time. */
function stepOf(rule: TaperRule, perDay: number, pace: 'slow' | 'fast'): number | undefined {
  const end = pace === 'slow' ? 'low' : 'high';
  if (rule.stepMg) return rule.stepMg[end];
  return rule.stepPercent ? (perDay * rule.stepPercent[end]) / 100 : undefined;
}

/**
 * Totals on the way down, made of whole pieces of the smallest strength, none lowered by more than `step`
 * (or by one piece, where a piece is more than the step).
 */
function totalsDown(perDay: number, step: number, unit: number): number[] {
  const totals: number[] = [];
  const units = Math.max(1, Math.floor(step / unit + 1e-9));
  let left = Math.ceil(perDay / unit - 1e-9) - units;
  for (; left > 0 && totals.length < MOST_ROWS; left -= units) totals.push(left * unit);
  return totals;
}

/**
 * A taper after a pack's rule: by mg or by a share of the starting dose at each interval (tramadol: 10 % to 25 % every 2 to 4
 * weeks), or evenly over the shortest time allowed (gabapentin: at least 1 week). Ends with a row of 0 mg. The rule, with its source,
 * is the pack's; this only counts.
 *
 * @returns the schedule, or why there is none; `no-rule` where the rule has no number ("gradually")
 */
export function taperSchedule(plan: TaperPlan, rule: TaperRule): Schedule | ScheduleProblem {
  const { perDay, timesPerDay, strengths, startDate, pace = 'slow' } = plan;
  if (!isIsoDate(startDate)) return { problem: 'date', value: startDate };
  if (!isAmount(perDay)) return { problem: 'start', value: perDay };
  const unit = Math.min(...strengths);
  if (strengths.length === 0 || !isAmount(unit)) return { problem: 'strengths' };
  if (!Number.isInteger(timesPerDay) || timesPerDay < 1 || timesPerDay > 6)
    return { problem: 'times', value: timesPerDay };
  const step = stepOf(rule, perDay, pace);
  const interval = pace === 'slow' ? rule.everyDays?.high : rule.everyDays?.low;
  const shortest = rule.minDays ?? 0;
  if (step === undefined && shortest === 0) return { problem: 'no-rule' };
  if (step !== undefined && interval === undefined && shortest === 0) return { problem: 'no-rule' };

  const even = perDay / Math.min(Math.max(shortest, 1) + 1, Math.max(2, Math.round(perDay / unit)));
  const totals = totalsDown(perDay, step ?? even, unit);
  if (totals.length === 0 && shortest > 0) return { problem: 'strengths', value: unit };
  if (totals.length >= MOST_ROWS) return { problem: 'step', value: unit };
  const days = Math.max(interval ?? 1, totals.length > 0 ? Math.ceil(shortest / totals.length) : 1);
  return scheduleOf(
    [...totals.map((total) => ({ perDay: total, days })), { perDay: 0 }],
    startDate,
    timesPerDay,
    strengths,
  );
}
