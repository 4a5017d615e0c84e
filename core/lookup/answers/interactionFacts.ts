import type { ConceptId } from '../../knowledge/schema/ids.ts';
import type { Fact } from '../entry.ts';
import { factOf } from '../facts.ts';
import type { PackIndex } from '../packIndex.ts';

const severity = ['contraindicated', 'high', 'moderate', 'low'];

/** Interactions in which the concept, or a class of it, is one side; each led by the other side, gravest first. */
export function interactionFacts(index: PackIndex, id: ConceptId): Fact[] {
  const ids = index.withParents(id);
  const touches = (side: readonly ConceptId[]): boolean => side.some((each) => ids.includes(each));
  return index.pack.interactions
    .toSorted((a, b) => severity.indexOf(a.severity) - severity.indexOf(b.severity))
    .flatMap((one) => {
      const other = touches(one.a) ? (one.count ? one.a : one.b) : touches(one.b) ? one.a : undefined;
      if (!other) return [];
      const text = one.advice ? `${one.effect} ${one.advice}` : one.effect;
      return [
        factOf(
          'interaction',
          { ...one, text },
          `${one.count ? `${one.count} or more of ` : ''}${other.map((each) => index.label(each)).join(', ')}`,
        ),
      ];
    });
}
