import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Lookup } from '../../core/lookup/lookupOver.ts';
import type { Judging } from '../assessment/judging.ts';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { Logo } from '../icon/Logo.tsx';
import { Knowledge } from '../knowledge.ts';
import { KeptList } from '../library/KeptList.tsx';
import { currentDoses } from '../page/mentionGroups.ts';
import { OnThisPage } from '../page/OnThisPage.tsx';
import { PageInvitation } from '../page/PageInvitation.tsx';
import type { PageActions, PageState } from '../page/pageState.ts';
import { Results } from '../search/Results.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { type Asked, useAsked } from './asked.ts';
import { Footer } from './Footer.tsx';
import { Home } from './Home.tsx';
import { takeKey } from './keys.ts';
import { createNavigation } from './navigation.ts';
import { OpenScreen } from './OpenScreen.tsx';
import { useArrival } from './useArrival.ts';
import { useFirstFocus } from './useFirstFocus.ts';

interface Props {
  readonly lookup: Lookup;
  readonly page: PageState;
  readonly actions: PageActions;
  readonly judging?: Judging | undefined;
  /** To open first, or next. */
  readonly asked?: Asked | undefined;
  /** Moves on to the side panel; absent where that is no way. */
  readonly onPanel?: (() => void) | undefined;
}

/** The whole reference: search on top, what is on this page, tabs, and views opened over them. Popup and side panel show it. */
export function Reference({ lookup, page, actions, judging, asked, onPanel }: Props) {
  const known = useSignal(lookup);
  if (known.peek() !== lookup) known.value = lookup;
  const nav = useMemo(() => createNavigation(known, true), [known]);
  const field = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const frames = page.kind === 'read' ? page.frames : [];
  const doses = currentDoses(frames);
  const searching = nav.query.value.trim() !== '';
  const screen = nav.screen.value;

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => void takeKey(event, nav, field.current);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [nav]);
  useFirstFocus(field);
  useAsked(asked, nav);
  useArrival(main, nav);

  return (
    <Knowledge.Provider value={lookup.index}>
      <div class="reference">
        <header class="top">
          <Logo />
          <h1 class="unseen">{t('extension.name')}</h1>
          <SearchBox nav={nav} field={field} />
          {onPanel && (
            <button type="button" class="quiet" aria-label={t('panel.open')} title={t('panel.open')} onClick={onPanel}>
              <Icon name="panel" />
            </button>
          )}
        </header>
        <main ref={main}>
          {searching ? (
            <Results nav={nav} />
          ) : screen ? (
            <OpenScreen screen={screen} doses={doses} nav={nav} />
          ) : (
            <>
              {page.kind === 'read' ? (
                <OnThisPage
                  current={judging?.judgement.assessment.current}
                  frames={frames}
                  onConcept={nav.concept}
                  onAll={() => nav.openTab('page')}
                />
              ) : (
                <PageInvitation state={page} actions={actions} />
              )}
              <KeptList entry={lookup.entry} onOpen={nav.open} />
              <Home nav={nav} page={page} doses={doses} actions={actions} judging={judging} />
            </>
          )}
        </main>
        <Footer onEvidence={nav.evidence} />
      </div>
    </Knowledge.Provider>
  );
}
