import type { Context } from './administration.ts';
import { ceiled } from './ceiling.ts';
import type { Clause } from './clause.ts';
import { type Day, dayOf, together } from './day.ts';
import { filled, isLater } from './filled.ts';

/** One phase of a course: the clauses that hold at the same time, and what a day of it comes to. */
export interface Phase {
  readonly clauses: readonly Clause[];
  readonly day: Day;
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
    return { clauses: group, day: ceiled(together(days, group), group) };
  });
}
