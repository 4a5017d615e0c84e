import { browser } from 'wxt/browser';

/**
 * What the background remembers of a tab, in session storage, because it is put to sleep at any time. Numbers only.
 * Gone with the tab, the browser session or the extension.
 */
export interface TabState {
  /** Frame id → the document that reported last, and how many mentions it shows. */
  readonly counts: Readonly<Record<string, { readonly frame: string; readonly count: number }>>;
  /** Frame id → how many cautions the document of that name gives. */
  readonly cautions?: Readonly<Record<string, { readonly frame: string; readonly count: number }>>;
  /** The user has switched the marks off in this tab. */
  readonly hidden: boolean;
  /** The frame that holds the ring. */
  readonly at?: number;
}

export const noState: TabState = { counts: {}, hidden: false };

const keyOf = (tabId: number): string => `tab.${tabId}`;

async function load(tabId: number): Promise<TabState> {
  const stored = await browser.storage.session.get(keyOf(tabId));
  return { ...noState, ...(stored[keyOf(tabId)] as TabState | undefined) };
}

/** Changes follow one another, or two frames that report at once would overwrite each other. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const done = last.then(task, task);
  last = done.catch(() => undefined);
  return done;
}

export const readTab = (tabId: number): Promise<TabState> => inTurn(() => load(tabId));

/** @returns the state after the change */
export const changeTab = (tabId: number, change: (state: TabState) => TabState): Promise<TabState> =>
  inTurn(async () => {
    const before = await load(tabId);
    const after = change(before);
    if (after !== before) await browser.storage.session.set({ [keyOf(tabId)]: after });
    return after;
  });

export const forgetTab = (tabId: number): Promise<void> => inTurn(() => browser.storage.session.remove(keyOf(tabId)));

/** A frame reports. A new document in the top frame means a new page: nothing that was known of the tab holds any more. */
export function withCount(state: TabState, frameId: number, frame: string, count: number): TabState {
  const known = state.counts[frameId];
  if (known?.frame === frame && known.count === count) return state;
  if (frameId === 0 && known && known.frame !== frame) return { ...noState, counts: { 0: { frame, count } } };
  return { ...state, counts: { ...state.counts, [frameId]: { frame, count } } };
}

/** A frame was judged. A document that has not reported, or is no longer there, says nothing. */
export function withCautions(state: TabState, frameId: number, frame: string, count: number): TabState {
  if (state.counts[frameId]?.frame !== frame) return state;
  return { ...state, cautions: { ...state.cautions, [frameId]: { frame, count } } };
}

/** Cautions of the documents that stand in the page now. */
export const cautionsOf = ({ counts, cautions = {} }: TabState): number =>
  Object.entries(cautions).reduce((sum, [id, { frame, count }]) => sum + (counts[id]?.frame === frame ? count : 0), 0);

/** A frame has left the page. */
export function withoutFrame(state: TabState, frameId: number, frame: string): TabState {
  if (state.counts[frameId]?.frame !== frame) return state;
  const { [frameId]: _, ...counts } = state.counts;
  return { ...state, counts };
}

export const totalOf = ({ counts }: TabState): number =>
  Object.values(counts).reduce((sum, { count }) => sum + count, 0);

/** The frames that show something, as the ring visits them: the top frame first. */
export const framesWithMentions = ({ counts }: TabState): readonly number[] =>
  Object.entries(counts)
    .filter(([, { count }]) => count > 0)
    .map(([id]) => Number(id))
    .sort((a, b) => a - b);
