import { type Signal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { PageActions, PageState } from '../../components/page/pageState.ts';
import { followPage, type PageChannel } from '../../core/browser/pageChannel.ts';
import { readPage } from '../../core/browser/readPage.ts';
import { addSite, isAlwaysRead, removeSite, siteName, siteOf } from '../../core/browser/siteAccess.ts';

export interface ActivePage extends PageActions {
  readonly state: Signal<PageState>;
  /** The tab it is about, once that is known. */
  readonly tabId: () => number | undefined;
}

/** Reads and follows the tab the popup was opened over. Opening the popup is the click that allows it, for this page only. */
export function activePage(until: AbortSignal): ActivePage {
  const state = signal<PageState>({ kind: 'asking' });
  let channel: PageChannel | undefined;
  let tabId: number | undefined;
  let pattern: ReturnType<typeof siteOf>;

  async function read(): Promise<void> {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) {
      state.value = { kind: 'restricted', why: 'gone' };
      return;
    }
    tabId = tab.id;
    pattern = siteOf(tab.url);
    const access = await readPage(tab.id);
    if (access.kind === 'restricted') {
      state.value = { kind: 'restricted', why: access.why };
      return;
    }
    const site = pattern && siteName(pattern);
    const always = await isAlwaysRead(tab.url);
    state.value = { kind: 'read', site, always, frames: [] };
    channel = followPage(
      tab.id,
      (frames) => {
        if (state.value.kind === 'read') state.value = { ...state.value, frames };
      },
      until,
    );
  }
  const refused = (): void => {
    state.value = { kind: 'restricted', why: 'not-allowed' };
  };

  void read().catch(refused);
  return {
    state,
    tabId: () => tabId,
    read: () => void read().catch(refused),
    // The browser's question comes first: it refuses once anything was awaited.
    always: () => {
      if (!pattern) return;
      void addSite(pattern).then((granted) => {
        if (granted && state.value.kind === 'read') state.value = { ...state.value, always: true };
      });
    },
    never: () => {
      if (!pattern) return;
      void removeSite(pattern).then((gone) => {
        if (gone) state.value = { kind: 'not-read', site: pattern && siteName(pattern) };
      });
    },
    show: (frame, mention) => channel?.reveal(frame, mention),
  };
}
