import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import type { Ambiguity, Mention } from '../../core/text/mention.ts';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { useKnowledge } from '../knowledge.ts';
import { LocalMark } from '../library/LocalBadge.tsx';
import { senseOf } from '../page/mentionGroups.ts';
import { SenseBadge } from '../page/SenseBadge.tsx';
import { assertionWord } from './assertionWord.ts';
import { cardFacts } from './cardFacts.ts';
import { MentionFacts } from './MentionFacts.tsx';
import { Readings } from './Readings.tsx';

interface Props {
  /** One mention, one for each ingredient of a combination, or a short form that could be several things. */
  readonly what: readonly [Mention, ...Mention[]] | Ambiguity;
  readonly pinned: ReadonlySignal<boolean>;
  readonly onPin: () => void;
  /** Copies the card as text. @returns whether it could */
  readonly onCopy: () => Promise<boolean>;
  readonly onPanel: (concept: ConceptId | undefined) => void;
  readonly onClose: () => void;
}

/** A term in a few lines: what it is, how it is meant here, the dose, the plan, the caution, and on what that rests. */
export function TermCard({ what, pinned, onPin, onCopy, onPanel, onClose }: Props) {
  const index = useKnowledge();
  const [said, setSaid] = useState('');
  const mentions: readonly Mention[] = 'readings' in what ? [] : what;
  const [first] = mentions;
  const one = mentions.length === 1 ? first : undefined;
  const title =
    'readings' in what ? what.surface : one ? index.label(one.concept) : (first?.combination ?? what[0].surface);
  const written = one && one.surface.toLowerCase() !== title.toLowerCase() ? one.surface : undefined;
  const subtitle = one && cardFacts(index, one.concept)?.subtitle;
  return (
    <div class="sheet card" role="dialog" aria-labelledby="card-title" tabIndex={-1}>
      <header class="card-head">
        <h2 id="card-title">
          {title} {one && <LocalMark entry={one.concept} />}
        </h2>
        {one && <SenseBadge sense={senseOf(one)} word={assertionWord(one)} />}
        <span class="card-tools">
          <button
            type="button"
            class="quiet"
            aria-pressed={pinned.value}
            aria-label={t('card.pin')}
            title={t('card.pin')}
            onClick={onPin}
          >
            <Icon name={pinned.value ? 'pinned' : 'pin'} />
          </button>
          <button type="button" class="quiet" aria-label={t('card.close')} title={t('card.close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </span>
      </header>
      <div class="card-body">
        {(subtitle || written) && (
          <p class="subtitle">
            {[subtitle, written && t('page.written_as', { name: written })].filter(Boolean).join(' · ')}
          </p>
        )}
        {'readings' in what && <Readings of={what} />}
        {mentions.map((mention) => (
          <section key={mention.concept} class="card-mention">
            {!one && (
              <h3>
                {index.label(mention.concept)} <LocalMark entry={mention.concept} />{' '}
                <SenseBadge sense={senseOf(mention)} word={assertionWord(mention)} />
              </h3>
            )}
            <MentionFacts mention={mention} />
          </section>
        ))}
      </div>
      <footer class="card-foot">
        <button type="button" class="button" onClick={() => onPanel(first?.concept)}>
          {t('card.panel')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void onCopy().then((copied) => setSaid(t(copied ? 'copy.done' : 'copy.refused')))}
        >
          {t('card.copy')}
        </button>
        <span class="muted" role="status">
          {said}
        </span>
      </footer>
    </div>
  );
}
