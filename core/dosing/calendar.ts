/** Calendar days as ISO strings ("2026-02-28"), without a clock or time zones. */

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function parts(date: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined;
}

/** Whether `date` is a day that exists, written as ISO 8601 (year-month-day). */
export const isIsoDate = (date: string): boolean => parts(date) !== undefined;

/**
 * The day so many days later. Source: proleptic Gregorian calendar, ISO 8601.
 *
 * @param date an ISO date; `days` whole, zero or more
 * @throws RangeError when the date does not exist or the days are not a whole number of at least 0
 */
export function addDays(date: string, days: number): string {
  const start = parts(date);
  if (!start) throw new RangeError(`"${date}" is not a date such as 2026-02-28.`);
  if (!Number.isInteger(days) || days < 0 || days > 100_000) throw new RangeError(`${days} is not a number of days.`);
  let { year, month, day } = start;
  day += days;
  while (day > daysIn(year, month)) {
    day -= daysIn(year, month);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
