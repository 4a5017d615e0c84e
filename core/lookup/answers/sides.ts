import type { Concordance } from '../../knowledge/schema/article.ts';
import type { ClaimId, ConceptId } from '../../knowledge/schema/ids.ts';
import type { PackIndex } from '../packIndex.ts';

const disputed = (one: Concordance): boolean => one.verdict === 'differs' || one.verdict === 'mixed';

/** The article's claims that speak about a concept: those its doses and cautions rest on, and those of its steps. */
function claimsOf(index: PackIndex, id: ConceptId): readonly ClaimId[] {
  const drug = index.drug(id);
  const own = drug ? [...drug.doses, ...drug.cautions, ...drug.notes].flatMap((each) => each.claims) : [];
  return [...new Set([...own, ...index.stepsOf(id).flatMap((step) => step.claims)])];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Where article and guidelines differ, or agree in part, about a concept. Claims that name it (or its class) count before others
 * of its steps: epidural injection is not answered with what is said about rehabilitation.
 */
export function sidesAbout(index: PackIndex, id: ConceptId): readonly Concordance[] {
  const all = index.concordanceOf(claimsOf(index, id)).filter(disputed);
  const labels = index.withParents(id).map((each) => escaped(index.label(each)));
  const named = new RegExp(`\\b(?:${labels.join('|')})s?\\b`, 'i');
  const naming = all.filter((one) => one.claims.some((claim) => named.test(index.claim(claim)?.text ?? '')));
  return naming.length > 0 ? naming : all;
}

/** The strongest disagreement about a set of claims. */
export const sidesOf = (index: PackIndex, claims: readonly ClaimId[]): Concordance | undefined =>
  index.concordanceOf(claims).find(disputed);
