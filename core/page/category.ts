import type { Mention } from '../text/mention.ts';

/** How a mention is drawn. The order is that of drawing: later ones are drawn over earlier ones. */
export const categories = ['affirmed', 'tentative', 'negated', 'family', 'allergy', 'ambiguous'] as const;
export type Category = (typeof categories)[number];

/** What a reader must not overlook comes first: an allergy is one even when it is a past one. */
export function categoryOf(mention: Mention): Category {
  if (mention.allergy) return 'allergy';
  if (mention.experiencer === 'other') return 'family';
  if (mention.negation === 'negated' || mention.temporality === 'historical') return 'negated';
  if (mention.status === 'stopped' || mention.status === 'not-taken') return 'negated';
  if (mention.negation === 'possible' || mention.temporality === 'hypothetical') return 'tentative';
  return mention.status === 'intended' ? 'tentative' : 'affirmed';
}
