import type { ClaimId } from '../../core/knowledge/schema/ids.ts';
import type { PackIndex } from '../../core/lookup/packIndex.ts';
import { t } from '../i18n/t.ts';

/** The article's own citation numbers behind claims, as printed: "Article [1, 3]". */
export function citationText(index: PackIndex, claims: readonly ClaimId[]): string {
  const numbers = new Set(claims.flatMap((id) => index.claim(id)?.citations ?? []));
  if (numbers.size === 0) return t('source.article_uncited');
  // One claim keeps the order in which the article prints its numbers.
  const shown = claims.length === 1 ? [...numbers] : [...numbers].sort((a, b) => a - b);
  return t('source.article', { numbers: shown.join(', ') });
}
