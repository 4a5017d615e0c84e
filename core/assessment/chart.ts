import type { ConceptId } from '../knowledge/schema/ids.ts';
import type { RedFlag } from '../knowledge/schema/plan.ts';
import type { FactName, MentionState } from '../knowledge/schema/rule.ts';
import type { PackIndex } from '../lookup/packIndex.ts';
import type { DoseBook } from './doseBook.ts';
import type { Test } from './evaluate.ts';
import type { IsoDay, Observation, PatientFact } from './model.ts';

/** A number a rule can test, with what it was worked out from. */
export interface ChartNumber {
  readonly value: number;
  readonly bound?: 'over' | 'under' | undefined;
  readonly facts: readonly PatientFact[];
  readonly because: readonly number[];
  readonly arithmetic: readonly string[];
}

/** Everything known about one patient of the page, ready to be judged. */
export interface Chart {
  /** In the order of the page. */
  readonly observations: readonly Observation[];
  /** The observations of each concept and of all below it, in order. */
  readonly byConcept: ReadonlyMap<ConceptId, readonly Observation[]>;
  readonly states: ReadonlyMap<Observation, ReadonlySet<MentionState>>;
  readonly pack: PackIndex;
  /** The pack's definitions by their id. */
  readonly definitions: ReadonlyMap<string, Test>;
  readonly numbers: Readonly<Partial<Record<FactName, ChartNumber>>>;
  readonly doses: DoseBook;
  readonly redFlags: readonly { readonly flag: RedFlag; readonly because: readonly number[] }[];
  /** Route by brand, for names that say it ("Depo-Medrol"). Lower case. */
  readonly brandRoutes: ReadonlyMap<string, string>;
  readonly latest?: IsoDay | undefined;
  /** Rules that have fired so far, for rules that build on others. */
  readonly fired: ReadonlySet<string>;
}

/** @returns the observations of each concept and of all below it, in the order given */
export function byConcept(
  pack: PackIndex,
  observations: readonly Observation[],
): ReadonlyMap<ConceptId, readonly Observation[]> {
  const found = new Map<ConceptId, Observation[]>();
  for (const observation of observations)
    for (const concept of pack.withParents(observation.mention.concept)) {
      const known = found.get(concept);
      if (known) known.push(observation);
      else found.set(concept, [observation]);
    }
  return found;
}

/** The observations of any of these concepts or below them, each once, in order. */
export function observationsOf(chart: Chart, of: readonly ConceptId[]): readonly Observation[] {
  const lists: (readonly Observation[])[] = [];
  for (const concept of of) {
    const list = chart.byConcept.get(concept);
    if (list) lists.push(list);
  }
  const [first, second] = lists;
  if (!second) return first ?? [];
  const named = new Set(lists.flat());
  return chart.observations.filter((each) => named.has(each));
}

export const isAny = (chart: Chart, concept: ConceptId, of: readonly ConceptId[]): boolean =>
  isBelow(chart.pack, concept, of);

/** True where the concept is one of `of` or stands below one of them. */
export function isBelow(pack: PackIndex, concept: ConceptId, of: readonly ConceptId[]): boolean {
  const above = pack.withParents(concept);
  return of.some((each) => above.includes(each));
}
