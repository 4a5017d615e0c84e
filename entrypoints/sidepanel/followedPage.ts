import { type Signal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { PageActions, PageState } from '../../components/page/pageState.ts';
import { followPage, type PageChannel } from '../../core/browser/pageChannel.ts';
import { readPage } from '../../core/browser/readPage.ts';
import {
  addSite,
  isAlwaysRead,
  removeSite,
  type SitePattern,
  siteName,
  siteOf,
} from '../../core/browser/siteAccess.ts';

export interface FollowedPage extends PageActions {
  readonly state: Signal<PageState>;
  /** The tab in front of this window; undefined until it is known. */
  readonly tabId: Signal<number | undefined>;
}

/** How long frames have to answer before the page counts as not read, in ms. */
const patience = 400;

/**
 * Follows the tab in front of the panel's window, through changes of tab and page. Frames answer if the page is read; the panel
 * itself has nothing read: opening it allows no page, the toolbar button does.
 */
export function followedPage(until: AbortSignal): FollowedPage {
  const state = signal<PageState>({ kind: 'asking' });
  const tabId = signal<number | undefined>(undefined);
  let windowId: number | undefined;
  let site: SitePattern | undefined;
  let channel: PageChannel | undefined;
  let following = new AbortController();

  async function follow(): Promise<void> {
    following.abort();
    const now = new AbortController();
    following = now;
    const { signal: ended } = now;
    until.addEventListener('abort', () => now.abort(), { once: true, signal: ended });

    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (ended.aborted) return;
    windowId = tab?.windowId ?? windowId;
    tabId.value = tab?.id;
    if (tab?.id === undefined) {
      state.value = { kind: 'restricted', why: 'gone' };
      return;
    }
    // The browser tells the address of pages that the extension may read, and of no other.
    site = siteOf(tab.url);
    const always = await isAlwaysRead(tab.url).catch(() => false);
    if (ended.aborted) return;
    const named = site && siteName(site);
    const waiting = setTimeout(() => {
      state.value = { kind: 'not-read', site: named };
    }, patience);
    ended.addEventListener('abort', () => clearTimeout(waiting));
    channel = followPage(
      tab.id,
      (frames) => {
        clearTimeout(waiting);
        state.value =
          frames.length > 0 ? { kind: 'read', site: named, always, frames } : { kind: 'not-read', site: named };
      },
      ended,
    );
  }
  const again = (): void => void follow().catch(() => undefined);

  const onActivated = (info: { windowId: number }): void => {
    if (windowId === undefined || info.windowId === windowId) again();
  };
  const onUpdated = (id: number, { status }: { status?: string }): void => {
    if (id === tabId.peek() && status !== undefined) again();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  until.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
  again();

  return {
    state,
    tabId,
    async read() {
      const id = tabId.peek();
      if (id === undefined) return;
      const access = await readPage(id);
      const named = site && siteName(site);
      if (access.kind === 'reading') again();
      else if (access.why === 'not-allowed') state.value = { kind: 'not-read', site: named, refused: true };
      else state.value = { kind: 'restricted', why: access.why };
    },
    // The browser's question comes first: it refuses once anything was awaited.
    always() {
      if (site) void addSite(site).then((granted) => granted && again());
    },
    never() {
      if (site) void removeSite(site).then((gone) => gone && again());
    },
    show: (frame, mention) => channel?.reveal(frame, mention),
  };
}
