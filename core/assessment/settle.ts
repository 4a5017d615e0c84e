import { daysBetween } from './facts/dates.ts';
import type { FactKind, PatientFact, Settled } from './model.ts';

/** How far two values may differ and still be one: rounding, not contradiction. */
const SAME: Readonly<Partial<Record<FactKind, number>>> = { weight: 1, age: 1 };

const agree = (a: PatientFact, b: PatientFact): boolean =>
  a.bound === b.bound &&
  (typeof a.value === 'number' && typeof b.value === 'number'
    ? Math.abs(a.value - b.value) <= (SAME[a.kind] ?? 0)
    : a.value === b.value);

/**
 * One value out of all that the page gives for it. Dated values: the latest counts and the others are superseded.
 * Values that differ and cannot be ordered by date are a conflict, and nothing is computed with them.
 */
export function settle(facts: readonly PatientFact[], kind: FactKind, patient: number): Settled {
  const mine = facts.filter((fact) => fact.kind === kind && fact.patient === patient);
  if (mine.length === 0) return { state: 'unknown' };
  const usable = mine.filter((fact) => fact.unusable === undefined);
  const [first] = usable;
  if (!first) return { state: 'unusable', facts: mine };
  if (usable.every((fact) => agree(fact, first))) return known(first, []);
  const dated = usable.filter((fact) => fact.date !== undefined);
  if (dated.length < usable.length) return { state: 'conflict', facts: usable };
  const [latest, ...rest] = dated.toSorted((a, b) => daysBetween(a.date ?? '', b.date ?? ''));
  if (!latest || rest.some((fact) => fact.date === latest.date && !agree(fact, latest)))
    return { state: 'conflict', facts: usable };
  return known(latest, rest);
}

function known(from: PatientFact, superseded: readonly PatientFact[]): Settled {
  return { state: 'known', value: from.value, ...(from.bound ? { bound: from.bound } : {}), from, superseded };
}
