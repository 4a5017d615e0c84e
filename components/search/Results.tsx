import type { Found } from '../../core/lookup/entry.ts';
import { keyed, t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { Answer } from './Answer.tsx';

interface Props {
  readonly query: string;
  readonly found: readonly Found[];
  readonly active: number;
  readonly onActive: (at: number) => void;
  readonly onOpen: (found: Found) => void;
}

/** How a result was met, where that is not plain to see: a brand, a code, a spelling that is only near. */
function metBy({ how, matched, entry }: Found): string | undefined {
  if (how === 'spelling') return t('match.spelling', { word: matched });
  if (how === 'text' || how === 'topic') return undefined;
  return entry.title.toLowerCase() === matched.toLowerCase() ? undefined : t('match.as', { word: matched });
}

/** The answer of the active match on top, every match below; arrows in the search field move through them. */
export function Results({ query, found, active, onActive, onOpen }: Props) {
  const shown = found[active];
  if (!shown) return <p class="empty">{t('search.nothing', { query })}</p>;
  const met = metBy(shown);
  return (
    <div class="results">
      <article class="answer" aria-live="polite">
        <header>
          <h2>{shown.entry.title}</h2>
          <span class="kind">{t(`kind.${keyed(shown.entry.kind)}`)}</span>
          <button type="button" class="open" onClick={() => onOpen(shown)}>
            {t('answer.open')}
            <Icon name="enter" size={14} />
          </button>
        </header>
        {met && <p class={shown.how === 'spelling' ? 'met met-near' : 'met'}>{met}</p>}
        {shown.entry.subtitle && <p class="subtitle">{shown.entry.subtitle}</p>}
        <Answer entry={shown.entry} />
      </article>
      <h3 class="matches-title">{t('search.matches', found.length)}</h3>
      <div class="matches" role="listbox" id="matches" aria-label={t('search.matches_label')}>
        {found.map((each, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the search field (aria-activedescendant)
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search field takes the keys
          <div
            key={each.entry.id}
            id={`match-${at}`}
            role="option"
            aria-selected={at === active}
            onClick={() => (at === active ? onOpen(each) : onActive(at))}
          >
            <span class="match-title">{each.entry.title}</span>
            <span class="match-kind">{metBy(each) ?? t(`kind.${keyed(each.entry.kind)}`)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
