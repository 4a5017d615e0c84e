import type { Concept } from '../knowledge/schema/concept.ts';
import type { ConceptId } from '../knowledge/schema/ids.ts';

export interface Hierarchy {
  /** True for the concept itself and everything below it. */
  isA(concept: ConceptId, ancestor: ConceptId): boolean;
}

/** Concepts by their parents; a cycle in a faulty pack ends at the first repeat. */
export function createHierarchy(concepts: readonly Pick<Concept, 'id' | 'parents'>[]): Hierarchy {
  const parents = new Map(concepts.map(({ id, parents }) => [id, parents ?? []]));
  const above = new Map<ConceptId, ReadonlySet<ConceptId>>();
  function ancestors(id: ConceptId): ReadonlySet<ConceptId> {
    const known = above.get(id);
    if (known) return known;
    const all = new Set<ConceptId>([id]);
    above.set(id, all);
    for (const parent of parents.get(id) ?? []) for (const each of ancestors(parent)) all.add(each);
    return all;
  }
  return { isA: (concept, ancestor) => ancestors(concept).has(ancestor) };
}
