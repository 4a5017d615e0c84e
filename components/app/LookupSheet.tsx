import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Lookup } from '../../core/lookup/lookupOver.ts';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { Knowledge } from '../knowledge.ts';
import { KeptList } from '../library/KeptList.tsx';
import { Results } from '../search/Results.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { Suggestions } from '../search/Suggestions.tsx';
import type { Navigation } from './navigation.ts';
import { OpenScreen } from './OpenScreen.tsx';
import { useArrival } from './useArrival.ts';

interface Props {
  readonly lookup: Lookup;
  readonly nav: Navigation;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Absent where closing is the window's own business. */
  readonly onClose?: () => void;
}

const noDoses = new Map<never, never>();

/** Lookup by itself: a search field, the answer, and what it opens. The palette in a page and the small window show it. */
export function LookupSheet({ lookup, nav, field, onClose }: Props) {
  const main = useRef<HTMLElement>(null);
  const screen = nav.screen.value;
  useArrival(main, nav);
  return (
    <Knowledge.Provider value={lookup.index}>
      <div class="reference">
        <header class="top">
          <h1 class="unseen">{t('palette.label')}</h1>
          <SearchBox nav={nav} field={field} />
          {onClose && (
            <button type="button" class="quiet" aria-label={t('palette.close')} onClick={onClose}>
              <Icon name="close" />
            </button>
          )}
        </header>
        <main ref={main}>
          {nav.query.value.trim() !== '' ? (
            <Results nav={nav} />
          ) : screen ? (
            <OpenScreen screen={screen} doses={noDoses} nav={nav} />
          ) : (
            <>
              <KeptList entry={lookup.entry} onOpen={nav.open} />
              <Suggestions onPick={nav.search} />
            </>
          )}
        </main>
        <footer class="keys-hint">
          <kbd>↑</kbd> <kbd>↓</kbd> {t('palette.hint_move')} <kbd>Enter</kbd> {t('palette.hint_open')} <kbd>Esc</kbd>{' '}
          {t('palette.hint_close')}
        </footer>
      </div>
    </Knowledge.Provider>
  );
}
