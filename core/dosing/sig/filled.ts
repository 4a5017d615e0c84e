/** What a clause of a course leaves out, taken from its neighbours. */
import { type Clause, DAILY, isSequel, isTimed } from './clause.ts';

/** Whether a clause comes after the one before it rather than beside it. */
export function isLater(clause: Clause, before: Clause): boolean {
  if (isSequel(clause.joint)) return true;
  if (clause.fromDay !== undefined && before.fromDay !== undefined) return true;
  if (clause.amounts.length === 0) return false;
  if (before.duration && clause.duration) return true;
  return clause.joint === 'next' && before.duration !== undefined;
}

const timingOf = ({ times, slots, slotsAdd, meals, mealsAdd }: Clause) => ({
  ...(times ? { times } : {}),
  slots,
  slotsAdd,
  meals,
  mealsAdd,
});

/** "… x 3 days, then bid" has the dose of before; "… then 60 mg" its frequency; "300 mg on day 1" is of that day. */
function fromBefore(clause: Clause, before: Clause | undefined): Clause {
  let whole = clause;
  if (before) {
    const isSequel = isLater(clause, before);
    if (clause.amounts.length === 0 && (isSequel || clause.joint === 'and' || clause.joint === 'or')) {
      whole = { ...whole, amounts: before.amounts };
    }
    if (isSequel && !isTimed(whole) && isTimed(before)) whole = { ...whole, ...timingOf(before) };
  }
  return whole.fromDay !== undefined && !isTimed(whole) && whole.amounts.length > 0
    ? { ...whole, times: DAILY }
    : whole;
}

/** "60 mg x5d, 40 mg x5d" and "5 mg Mon, Wed, Fri and 2.5 mg other days": amounts of a day, though no frequency says so. */
function areDaysOf(clauses: readonly Clause[]): boolean {
  if (clauses.length < 2) return false;
  if (clauses.every((clause) => clause.weekday && clause.amounts.length > 0)) return true;
  const scheduled = clauses.filter((clause) => clause.duration !== undefined || clause.fromDay !== undefined);
  return scheduled.length > 1 && scheduled.length >= clauses.length - 1 && !clauses.some(isTimed);
}

/** @param clauses of one sig in order */
export function filled(clauses: readonly Clause[]): Clause[] {
  const result: Clause[] = [];
  for (const clause of clauses) result.push(fromBefore(clause, result.at(-1)));
  // "2 stat, then 1 tds": what is given once at the start is no part of the daily dose.
  if (result[0]?.once && !isTimed(result[0]) && result.slice(1).some(isTimed)) result.shift();
  // "30 mg for 1 week, then 60 mg daily"
  for (let index = result.length - 2; index >= 0; index -= 1) {
    const [clause, after] = [result[index], result[index + 1]] as [Clause, Clause];
    if (!isTimed(clause) && !clause.once && isTimed(after) && isLater(after, clause)) {
      result[index] = { ...clause, ...timingOf(after) };
    }
  }
  return areDaysOf(result) ? result.map((clause) => (isTimed(clause) ? clause : { ...clause, times: DAILY })) : result;
}
