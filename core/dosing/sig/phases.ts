import type { Clause } from './clause.ts';
import { type Context, clamped, type Day, dayOf, together } from './day.ts';
import type { Phase } from './ladder.ts';

/** Whether a clause comes after the one before it rather than beside it. */
function isLater(clause: Clause, before: Clause): boolean {
  if (clause.joint === 'then' || clause.joint === 'increase' || clause.joint === 'decrease') return true;
  if (clause.fromDay !== undefined && before.fromDay !== undefined) return true;
  if (clause.amounts.length === 0) return false;
  if (before.duration && clause.duration) return true;
  return clause.joint === 'next' && before.duration !== undefined;
}

/** What a clause leaves out it takes from the clause before: "300 mg qhs x 3 days, then bid", "… then 60 mg". */
function filled(clauses: readonly Clause[]): Clause[] {
  const result: Clause[] = [];
  for (const [index, clause] of clauses.entries()) {
    const before = result[index - 1];
    let whole = clause;
    const isSequel = before !== undefined && isLater(clause, before);
    if (before && clause.amounts.length === 0 && (isSequel || clause.joint === 'and' || clause.joint === 'or')) {
      whole = { ...whole, amounts: before.amounts };
    }
    if (before && isSequel && !isTimed(whole) && isTimed(before)) whole = { ...whole, ...timingOf(before) };
    // "300 mg on day 1": an amount of that day.
    if (whole.fromDay !== undefined && !isTimed(whole) && whole.amounts.length > 0) whole = { ...whole, times: DAILY };
    result.push(whole);
  }
  // Backwards: "30 mg for 1 week, then 60 mg daily".
  for (let index = result.length - 2; index >= 0; index -= 1) {
    const [clause, after] = [result[index], result[index + 1]] as [Clause, Clause];
    if (!isTimed(clause) && !clause.once && isTimed(after) && isLater(after, clause))
      result[index] = { ...clause, ...timingOf(after) };
  }
  // "60 mg x5d, 40 mg x5d, 20 mg x5d" and "day 1: 300 mg, day 2: 600 mg": amounts of a day.
  const scheduled = result.filter((clause) => clause.duration !== undefined || clause.fromDay !== undefined);
  if (
    result.length > 1 &&
    scheduled.length >= result.length - 1 &&
    scheduled.length > 1 &&
    result.every((clause) => !isTimed(clause))
  ) {
    return result.map((clause) => ({ ...clause, times: DAILY }));
  }
  return result;
}

const isTimed = (clause: Clause): boolean => clause.times !== undefined || clause.slots.length > 0 || clause.meals;
const timingOf = ({ times, slots, slotsAdd, meals }: Clause) => ({
  ...(times ? { times } : {}),
  slots,
  slotsAdd,
  meals,
});

const DAILY: NonNullable<Clause['times']> = {
  kind: 'times',
  times: { low: { n: 1, d: 1 }, high: { n: 1, d: 1 } },
  daily: true,
  first: 0,
  next: 0,
  start: 0,
  end: 0,
  skipped: 0,
  bracketed: false,
  afterBreak: false,
};

/** The phases of a course, each with the total of one of its days. */
export function phasesOf(clauses: readonly Clause[], context: Context): Phase[] {
  const groups: Clause[][] = [];
  const all = filled(clauses);
  for (const [index, clause] of all.entries()) {
    const group = groups.at(-1);
    const before = all[index - 1];
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
    const timed = group.filter(
      (_, index) => days[index]?.reason !== undefined && days[index]?.perDose === undefined,
    ).length;
    void timed;
    return { clauses: group, day: clamped(together(days, group), group) };
  });
}
