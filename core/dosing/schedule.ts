import { addDays } from './calendar.ts';
import { type DividedDay, divideDay, type Pieces } from './pieces.ts';

/** A stretch of days on the same total. Days count from 1; dates are ISO strings. */
export interface ScheduleRow {
  readonly fromDay: number;
  /** Absent: from here on. */
  readonly toDay?: number;
  readonly fromDate: string;
  readonly toDate?: string;
  /** mg. 0 is the stop. */
  readonly perDay: number;
  /** How the day is taken; absent where whole pieces cannot make it. */
  readonly divided?: DividedDay;
}

export interface Schedule {
  readonly rows: readonly ScheduleRow[];
  /** Pieces for all rows with an end. */
  readonly supply: readonly Pieces[];
}

/** Why there is no schedule: what was wrong, and with which value. */
export interface ScheduleProblem {
  readonly problem: 'date' | 'start' | 'step' | 'interval' | 'target' | 'strengths' | 'times' | 'no-rule';
  readonly value?: number | string;
}

export const isProblem = (result: Schedule | ScheduleProblem): result is ScheduleProblem => 'problem' in result;

/** Dates, doses and capsule counts for stretches of days given in order. @throws RangeError when `startDate` is not a date */
export function scheduleOf(
  stretches: readonly { readonly perDay: number; readonly days?: number }[],
  startDate: string,
  timesPerDay: number,
  strengths: readonly number[],
): Schedule {
  const rows: ScheduleRow[] = [];
  const counts = new Map<number, number>();
  let fromDay = 1;
  for (const { perDay, days } of stretches) {
    const toDay = days === undefined ? undefined : fromDay + days - 1;
    const divided = perDay > 0 && strengths.length > 0 ? divideDay(perDay, timesPerDay, strengths) : undefined;
    rows.push({
      fromDay,
      ...(toDay === undefined ? {} : { toDay, toDate: addDays(startDate, toDay - 1) }),
      fromDate: addDays(startDate, fromDay - 1),
      perDay,
      ...(divided ? { divided } : {}),
    });
    for (const { strength, count } of days === undefined ? [] : (divided?.pieces.flat() ?? [])) {
      counts.set(strength, (counts.get(strength) ?? 0) + count * (days ?? 0));
    }
    fromDay = (toDay ?? fromDay) + 1;
  }
  const supply = [...counts].sort(([a], [b]) => b - a).map(([strength, count]) => ({ strength, count }));
  return { rows, supply };
}
