import type { Ref } from 'preact';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';

interface Props {
  readonly query: string;
  readonly onInput: (query: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly input?: Ref<HTMLInputElement>;
  /** Number of matches and the one shown, for the list of results. */
  readonly matches: number;
  readonly active: number;
  readonly autofocus?: boolean;
}

/** The one search field; a combobox over the list `matches`. */
export function SearchBox({ query, onInput, onKeyDown, input, matches, active, autofocus = false }: Props) {
  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={input ?? null}
        type="text"
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={matches > 0}
        aria-controls="matches"
        aria-autocomplete="list"
        {...(matches > 0 && { 'aria-activedescendant': `match-${active}` })}
        placeholder={t('search.placeholder')}
        value={query}
        maxLength={200}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        {...(autofocus && { autofocus: true })}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...(onKeyDown && { onKeyDown })}
      />
      {query === '' ? (
        <kbd>/</kbd>
      ) : (
        <button type="button" class="quiet" aria-label={t('search.clear')} onClick={() => onInput('')}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
