import type { RefObject } from 'preact';
import type { Navigation } from '../app/navigation.ts';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';

interface Props {
  readonly nav: Navigation;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** The one search field; a combobox over the list of matches. */
export function SearchBox({ nav, field }: Props) {
  const query = nav.query.value;
  const matches = query.trim() === '' ? 0 : nav.found.value.length;
  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={matches > 0}
        aria-autocomplete="list"
        {...(matches > 0 && { 'aria-controls': 'matches', 'aria-activedescendant': `match-${nav.active.value}` })}
        placeholder={t('search.placeholder')}
        value={query}
        maxLength={200}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onInput={(event) => nav.search(event.currentTarget.value)}
      />
      {query === '' ? (
        <kbd>/</kbd>
      ) : (
        <button
          type="button"
          class="quiet"
          aria-label={t('search.clear')}
          onClick={() => {
            nav.search('');
            field.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
