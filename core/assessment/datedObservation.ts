import type { Course } from './course.ts';
import { daysBetween } from './facts/dates.ts';
import { dayOf, daysUntil, type LooseDate } from './facts/looseDates.ts';
import type { Operation } from './facts/operation.ts';
import type { IsoDay, Observation } from './model.ts';

/** What stands with a mention, but for what dates tell. */
export type Seen = Omit<Observation, keyof Course | 'asOf'>;

/** What is seen of a mention at once, and its course, which waits for the page's own date. */
export interface Dated {
  readonly seen: Omit<Observation, keyof Course>;
  readonly course: Course;
}

/** What a page tells of its days. */
export interface PageDays {
  readonly latest: IsoDay | undefined;
  /** Its own day, of a title without a year. */
  readonly title: LooseDate | undefined;
  readonly operation: Operation | undefined;
}

/** What was waiting for the page's own date: with its year, or as its title says it. */
export function settledBy({ seen, course }: Dated, page: PageDays): Observation {
  const { latest, title } = page;
  const { until, loose, supplyDays } = course;
  const since = course.since ?? (loose && latest ? dayOf(loose, latest) : undefined);
  const undated = since !== undefined && !latest && !course.durationDays;
  const days = undated ? LEAST_DAYS : loose && !latest ? daysSince(loose, title) : undefined;
  const taken = days ?? sinceOperation(course, page);
  const durationDays = course.durationDays ?? (taken === undefined ? undefined : { low: taken, high: taken });
  const ended = until !== undefined && latest !== undefined && until < latest;
  return {
    ...seen,
    ...(durationDays ? { durationDays } : {}),
    ...(supplyDays === undefined ? {} : { supplyDays }),
    ...(since ? { since } : {}),
    ...(ended ? { ended } : {}),
  };
}

/** Days since a course that an operation began, where the page tells when that was. */
function sinceOperation({ afterOperation }: Course, { latest, title, operation }: PageDays): number | undefined {
  if (afterOperation === undefined || !operation) return undefined;
  if ('daysAgo' in operation) return Math.max(0, operation.daysAgo - afterOperation);
  const on = latest && dayOf(operation.on, latest);
  const days = on && latest ? daysBetween(on, latest) : title && daysUntil(operation.on, title);
  return days === undefined ? undefined : Math.max(0, days - afterOperation);
}

/** On a page without any date of its own, what is written as begun in a month has gone on for one at the least. */
const LEAST_DAYS = 31;
/** Days up to the page's own day. */
const daysSince = (loose: LooseDate, title: LooseDate | undefined): number | undefined =>
  title ? daysUntil(loose, title) : loose.lastYear ? LEAST_DAYS : undefined;
