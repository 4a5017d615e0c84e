import type { Hit } from './cueScan.ts';
import type { Parse } from './scopes.ts';
import type { Property, TriggerGroup } from './triggerData.ts';

/** A trigger with its scope for one property. */
export interface Reach {
  readonly hit: Hit;
  readonly group: TriggerGroup;
  readonly property: Property;
  readonly from: number;
  readonly to: number;
}

const distance = (reach: Reach, at: number): number =>
  reach.hit.to <= at ? at - reach.hit.to : reach.hit.from - at - 1;

/** The nearer trigger wins, except that "no" keeps the weaker words it stands before ("no possible …", "no positive …"). */
export function wins(next: Reach, current: Reach, at: number, parse: Parse): boolean {
  if (strong(next) !== strong(current)) return strong(next);
  if (next.property === 'negation') {
    if (holds(current, next, parse)) return false;
    if (holds(next, current, parse)) return true;
    if (settles(current, next, at)) return false;
    if (settles(next, current, at)) return true;
  }
  const gap = distance(next, at) - distance(current, at);
  return gap < 0 || (gap === 0 && next.hit.from > current.hit.from && next.hit.to <= at);
}

const strong = (reach: Reach): boolean => reach.group.strong === true;

/** Whether `later` after the target answers what `asked` before it left open ("testing for … is negative"). */
const settles = (later: Reach, asked: Reach, at: number): boolean =>
  later.group.effects.negation === 'negated' &&
  asked.group.effects.negation === 'possible' &&
  later.hit.from > at &&
  asked.hit.from < at;

/** Whether `outer` is a negation before `inner` in the same segment, with `inner` in its scope. */
function holds(outer: Reach, inner: Reach, parse: Parse): boolean {
  const { segment } = parse.clauses;
  return (
    outer.group.effects.negation === 'negated' &&
    inner.group.effects.negation !== 'negated' &&
    outer.hit.to <= inner.hit.from &&
    outer.to > inner.hit.from &&
    outer.from <= inner.hit.from &&
    segment[outer.hit.to - 1] === segment[inner.hit.from]
  );
}
