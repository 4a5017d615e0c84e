import type { Course } from './course.ts';
import { dayOf, daysUntil, type LooseDate } from './facts/looseDates.ts';
import type { IsoDay, Observation } from './model.ts';

/** What stands with a mention, but for what dates tell. */
export type Seen = Omit<Observation, keyof Course | 'asOf'>;

/** What is seen of a mention at once, and its course, which waits for the page's own date. */
export interface Dated {
  readonly seen: Omit<Observation, keyof Course>;
  readonly course: Course;
}

/** What was waiting for the page's own date: with its year, or as its title says it. */
export function settledBy(
  { seen, course }: Dated,
  latest: IsoDay | undefined,
  title: LooseDate | undefined,
): Observation {
  const { until, loose, supplyDays } = course;
  const since = course.since ?? (loose && latest ? dayOf(loose, latest) : undefined);
  const undated = since !== undefined && !latest && !course.durationDays;
  const days = undated ? LEAST_DAYS : loose && !latest ? daysSince(loose, title) : undefined;
  const durationDays = course.durationDays ?? (days === undefined ? undefined : { low: days, high: days });
  const ended = until !== undefined && latest !== undefined && until < latest;
  return {
    ...seen,
    ...(durationDays ? { durationDays } : {}),
    ...(supplyDays === undefined ? {} : { supplyDays }),
    ...(since ? { since } : {}),
    ...(ended ? { ended } : {}),
  };
}

/** On a page without any date of its own, what is written as begun in a month has gone on for one at the least. */
const LEAST_DAYS = 31;
/** Days up to the page's own day. */
const daysSince = (loose: LooseDate, title: LooseDate | undefined): number | undefined =>
  title ? daysUntil(loose, title) : loose.lastYear ? LEAST_DAYS : undefined;
