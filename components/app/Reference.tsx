import type { Ref } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Lookup } from '../../core/lookup/lookup.ts';
import { t } from '../i18n/t.ts';
import { Logo } from '../icon/Logo.tsx';
import { Knowledge } from '../knowledge.ts';
import { currentDoses } from '../page/mentionGroups.ts';
import { OnThisPage } from '../page/OnThisPage.tsx';
import { PageInvitation } from '../page/PageInvitation.tsx';
import type { PageActions, PageState } from '../page/pageState.ts';
import { Results } from '../search/Results.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { Footer } from './Footer.tsx';
import { Home } from './Home.tsx';
import { referenceKeys } from './keys.ts';
import { createNavigation } from './navigation.ts';
import { OpenScreen } from './OpenScreen.tsx';

interface Props {
  readonly lookup: Lookup;
  readonly page: PageState;
  readonly actions: PageActions;
}

/** The whole reference: search on top, what is on this page, tabs, and views opened over them. Popup and side panel show it. */
export function Reference({ lookup, page, actions }: Props) {
  const nav = useMemo(() => createNavigation(lookup), [lookup]);
  const input = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const frames = page.kind === 'read' ? page.frames : [];
  const doses = currentDoses(frames);
  const searching = nav.query.value.trim() !== '';
  const screen = nav.screen.value;
  const target = nav.target.value;

  useEffect(() => referenceKeys(document, nav, () => input.current), [nav]);
  useEffect(() => input.current?.focus(), []);
  // A view that replaces another starts at its top, or at the part that was asked for, and says so to a screen reader.
  useEffect(() => {
    const element = target ? main.current?.querySelector<HTMLElement>(`#${CSS.escape(target)}`) : undefined;
    if (element) {
      element.scrollIntoView({ block: 'start' });
      element.focus({ preventScroll: true });
    } else if (screen) {
      main.current?.scrollTo({ top: 0 });
      main.current?.querySelector<HTMLElement>('[data-title]')?.focus({ preventScroll: true });
    }
  }, [screen, target]);

  return (
    <Knowledge.Provider value={lookup.index}>
      <div class="reference">
        <header class="top">
          <Logo />
          <h1 class="unseen">{t('extension.name')}</h1>
          <SearchBox
            input={input as Ref<HTMLInputElement>}
            query={nav.query.value}
            onInput={nav.search}
            matches={searching ? nav.found.value.length : 0}
            active={nav.active.value}
            autofocus
          />
        </header>
        <main ref={main}>
          {searching ? (
            <Results
              query={nav.query.value}
              found={nav.found.value}
              active={nav.active.value}
              onActive={(at) => nav.move(at - nav.active.value)}
              onOpen={(found) => nav.openFound(found)}
            />
          ) : screen ? (
            <OpenScreen screen={screen} doses={doses} nav={nav} />
          ) : (
            <>
              {page.kind === 'read' ? (
                <OnThisPage frames={frames} onConcept={nav.concept} />
              ) : (
                <PageInvitation state={page} actions={actions} />
              )}
              <Home nav={nav} page={page} doses={doses} actions={actions} />
            </>
          )}
        </main>
        <Footer onEvidence={nav.evidence} />
      </div>
    </Knowledge.Provider>
  );
}
