import type { Claim } from '../../core/knowledge/schema/article.ts';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { useKnowledge } from '../knowledge.ts';
import { LocalMark } from '../library/LocalBadge.tsx';
import { citationText } from './citations.ts';
import { TwoSided, verdictIcon } from './TwoSided.tsx';

/** One claim of the article: id, our words, its citation numbers, its oddities, and what others say. */
export function ClaimCard({ claim }: { readonly claim: Claim }) {
  const index = useKnowledge();
  const sides = index.concordanceOf([claim.id]);
  const verdict = sides[0]?.verdict ?? 'silent';
  return (
    <article class="claim" id={`claim-${claim.id}`} tabIndex={-1}>
      <h4>
        <span class="claim-id">{claim.id}</span> <LocalMark entry={`claim:${claim.id}`} />
        <span class={`badge verdict-${verdict}`}>
          <Icon name={verdictIcon[verdict]} size={12} />
          {sides[0] ? t(`sides.label.${verdict}`) : t('verdict.none')}
        </span>
      </h4>
      <p>{claim.text}</p>
      <p class="subtitle">
        {citationText(index, [claim.id])} · {t(`claim.type.${claim.type}`)}
      </p>
      {claim.oddities.map((text) => (
        <p key={text} class="note">
          {t('claim.oddity')} {text}
        </p>
      ))}
      {sides.length > 0 && (
        <details>
          <summary>{t('claim.sides')}</summary>
          {sides.map((one) => (
            <TwoSided key={one.id} of={one} open />
          ))}
        </details>
      )}
    </article>
  );
}
