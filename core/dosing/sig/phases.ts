import { ceiled } from './ceiling.ts';
import type { Clause } from './clause.ts';
import { type Day, dayOf, together } from './day.ts';
import { filled, isLater } from './filled.ts';
import type { Context } from './plausible.ts';

/** One phase of a course: the clauses that hold at the same time, and what a day of it comes to. */
export interface Phase {
  readonly clauses: readonly Clause[];
  readonly day: Day;
}

/** Some days of the week only: no daily dose, unless the sig says what is taken on the others. */
function onDays(day: Day, clauses: readonly Clause[]): Day {
  const isSome =
    clauses.some(({ weekday }) => weekday) && !(clauses.length > 1 && clauses.every(({ weekday }) => weekday));
  if (!isSome || !day.perDay || day.perDay.unit === 'mcg/h') return day;
  const { perDay: _, ...rest } = day;
  return { ...rest, reason: 'not-daily' };
}

/** The phases of a course, each with the total of one of its days. What one phase teaches (a strength) the next ones know. */
export function phasesOf(clauses: readonly Clause[], context: Context): Phase[] {
  const groups: Clause[][] = [];
  for (const clause of filled(clauses)) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && !isLater(clause, before)) group.push(clause);
    else groups.push([clause]);
  }
  let known = context;
  return groups.map((group) => {
    const days: Day[] = group.map((clause) => {
      const { day, context: learnt } = dayOf(clause, known);
      known = learnt;
      return day;
    });
    return { clauses: group, day: onDays(ceiled(together(days, group), group), group) };
  });
}
