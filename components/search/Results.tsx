import type { Found } from '../../core/lookup/entry.ts';
import type { Navigation } from '../app/navigation.ts';
import { keyed, t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { LocalMark } from '../library/LocalBadge.tsx';
import { PinButton } from '../library/PinButton.tsx';
import { Answer } from './Answer.tsx';

/** How a result was met, where that is not plain to see: a brand, a code, a spelling that is only near. */
function metBy({ how, matched, entry }: Found): string | undefined {
  if (how === 'spelling') return t('match.spelling', { word: matched });
  if (how === 'text' || how === 'topic') return undefined;
  return entry.title.toLowerCase() === matched.toLowerCase() ? undefined : t('match.as', { word: matched });
}

/** What a screen reader says while the focus stays in the field: the answer's title and its first fact. */
function announcement({ entry }: Found, at: number, of: number): string {
  const first = entry.facts.find((fact) => fact.kind === 'start') ?? entry.facts[0];
  return t('search.announce', { title: entry.title, fact: first?.text ?? '', at: at + 1, of });
}

/** The answer of the active match on top, every match below; arrows in the search field move through them. */
export function Results({ nav }: { readonly nav: Navigation }) {
  const found = nav.found.value;
  const active = nav.active.value;
  const shown = found[active];
  if (!shown)
    return (
      <p class="empty" role="status">
        {nav.ready.value ? t('search.nothing', { query: nav.query.value }) : t('search.loading')}
      </p>
    );
  const met = metBy(shown);
  return (
    <div class="results">
      <p class="unseen" role="status">
        {announcement(shown, active, found.length)}
      </p>
      <article class="answer">
        <header>
          <h2>{shown.entry.title}</h2>
          <span class="kind">{t(`kind.${keyed(shown.entry.kind)}`)}</span>
          <LocalMark entry={shown.entry.id} />
          <PinButton entry={shown.entry.id} title={shown.entry.title} />
          <button type="button" class="open" onClick={() => nav.openActive()}>
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
            onClick={() => (at === active ? nav.openActive() : nav.move(at - active))}
          >
            <span class="match-title">
              {each.entry.title} <LocalMark entry={each.entry.id} />
            </span>
            {each.entry.kind === 'claim' && <span class="match-text">{each.entry.facts[0]?.text}</span>}
            <span class="match-kind">{t(`kind.${keyed(each.entry.kind)}`)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
