import type { RedFlag } from '../../core/knowledge/schema/plan.ts';
import { SourceLine } from '../evidence/SourceLine.tsx';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { useKnowledge } from '../knowledge.ts';
import { LocalMark } from '../library/LocalBadge.tsx';

/** Same-day emergencies first, then urgent, then prompt. */
const urgency: Readonly<Record<RedFlag['action'], number>> = { E: 0, 'E/U': 1, 'U/E': 1, U: 2, 'R/U': 3, R: 4 };

const actionKey = { E: 'e', 'E/U': 'eu', 'U/E': 'eu', U: 'u', 'R/U': 'ru', R: 'r' } as const;

/** Every red flag with what to do and what to look for. Their absence on a page says nothing. */
export function RedFlags() {
  const { pack } = useKnowledge();
  if (pack.redFlags.length === 0) return null;
  return (
    <section class="block" aria-labelledby="red-flags-title">
      <h2 id="red-flags-title">{t('red_flags.title')}</h2>
      <p class="subtitle">{t('red_flags.absence')}</p>
      {pack.redFlags
        .toSorted((a, b) => urgency[a.action] - urgency[b.action])
        .map((flag) => (
          <article
            key={flag.id}
            id={`flag-${flag.id}`}
            class={urgency[flag.action] < 2 ? 'flag flag-e' : 'flag'}
            tabIndex={-1}
          >
            <h3>
              <Icon name={urgency[flag.action] < 2 ? 'emergency' : 'flag'} />
              <span>{flag.title}</span> <LocalMark entry={flag.id} />
              <span class="urgency">{t(`red_flags.action.${actionKey[flag.action]}`)}</span>
            </h3>
            <p>{flag.actionText}</p>
            <p class="cues">
              <b>{t('fact.cues')}: </b>
              {flag.cues.join(', ')}
            </p>
            <SourceLine of={flag} />
          </article>
        ))}
    </section>
  );
}
