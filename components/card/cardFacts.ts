import type { Concordance } from '../../core/knowledge/schema/article.ts';
import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import { conceptAnswer } from '../../core/lookup/answers/conceptAnswer.ts';
import type { DoseScale } from '../../core/lookup/doseScale.ts';
import type { Fact, FactKind } from '../../core/lookup/entry.ts';
import type { PackIndex } from '../../core/lookup/packIndex.ts';

/** The little of an answer that a card has room for. */
export interface CardFacts {
  readonly title: string;
  /** Class, or what is broader. */
  readonly subtitle?: string | undefined;
  readonly summary?: Fact | undefined;
  /** Where in the plan it stands, first of all. */
  readonly place?: Fact | undefined;
  /** The one caution to read before anything else; of a red flag, what to do. */
  readonly caution?: Fact | undefined;
  readonly sides?: Concordance | undefined;
  readonly scale?: DoseScale | undefined;
}

const cautious: readonly FactKind[] = ['boxed', 'contraindication', 'caution', 'action', 'interaction'];

/** @returns undefined for a concept that the content has no entry for */
export function cardFacts(index: PackIndex, id: ConceptId): CardFacts | undefined {
  const entry = conceptAnswer(index, id);
  if (!entry) return undefined;
  const { title, subtitle, sides, scale, facts } = entry;
  return {
    title,
    subtitle,
    sides,
    scale,
    summary: facts.find(({ kind }) => kind === 'what'),
    place: facts.find(({ kind }) => kind === 'place' || kind === 'plan'),
    caution: facts.find(({ kind }) => cautious.includes(kind)),
  };
}
