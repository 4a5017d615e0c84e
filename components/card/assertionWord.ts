import type { Mention } from '../../core/text/mention.ts';
import { t } from '../i18n/t.ts';
import { senseOf } from '../page/mentionGroups.ts';

/** How a mention is meant, in one or two words: "active", "allergy", "not taken". */
export function assertionWord(mention: Mention): string {
  const sense = senseOf(mention);
  if (sense === 'negated' && mention.status === 'not-taken') return t('card.not_taken');
  if (sense === 'present' && mention.status === 'active') return t('card.active');
  return t(`sense.${sense}`);
}
