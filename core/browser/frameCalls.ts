import { browser } from 'wxt/browser';
import { answerTo, type FrameCall, type FrameCalls } from './messages.ts';
import { changeTab, framesWithMentions, readTab, type TabState } from './tabState.ts';

/** Asks one frame, or all frames (the first answer counts). @returns undefined when no reader is there to answer */
export async function callFrame<K extends FrameCall>(
  call: K,
  ask: FrameCalls[K]['ask'],
  tabId: number,
  frameId?: number,
): Promise<FrameCalls[K]['answer'] | undefined> {
  const options = frameId === undefined ? {} : { frameId };
  const answer = await browser.tabs.sendMessage(tabId, { type: call, ...ask }, options).catch(() => undefined);
  return answerTo(call, answer);
}

/** Shows or hides the marks in all frames of a tab. @returns what they are now; undefined where nothing is read */
export async function toggleMarks(tabId: number): Promise<boolean | undefined> {
  const { hidden } = await readTab(tabId);
  const answer = await callFrame('show-marks', { shown: hidden }, tabId);
  if (!answer) return undefined;
  await changeTab(tabId, (state) => ({ ...state, hidden: !hidden }));
  return hidden;
}

/** Where the ring is among all mentions of a tab, counted from 1 in the order in which it visits them. */
export function placeOfRing(
  state: TabState,
  frameId: number,
  { at, count }: { readonly at: number; readonly count: number },
): { readonly at: number; readonly of: number } {
  const frames = framesWithMentions(state).filter((each) => each !== frameId);
  const countOf = (each: number): number => state.counts[each]?.count ?? 0;
  const before = frames.filter((each) => each < frameId).reduce((sum, each) => sum + countOf(each), 0);
  return { at: before + at, of: frames.reduce((sum, each) => sum + countOf(each), count) };
}

/** Opens or closes the card at the ring of a tab. @returns whether there is a ring */
export async function toggleCard(tabId: number): Promise<boolean> {
  const { at } = await readTab(tabId);
  if (at === undefined) return false;
  return (await callFrame('card', {}, tabId, at))?.ringed ?? false;
}

/**
 * Moves the ring to the next or previous mention of a tab, from frame to frame, and round at the end.
 * @returns whether there was one
 */
export async function moveRing(tabId: number, by: 1 | -1): Promise<boolean> {
  const state = await readTab(tabId);
  const frames = framesWithMentions(state);
  const start = state.at === undefined ? -1 : frames.indexOf(state.at);
  const order = start < 0 ? [...frames] : [...frames.slice(start), ...frames.slice(0, start)];
  if (by < 0) order.reverse();
  if (start >= 0 && by < 0) order.unshift(order.pop() ?? 0);
  const rounds = start < 0 ? order : [...order, ...order.slice(0, 1)];
  for (const [turn, frameId] of rounds.entries()) {
    const answer = await callFrame('move', { by, onward: start >= 0 && turn === 0 }, tabId, frameId);
    if (!answer?.moved) continue;
    const now = await changeTab(tabId, (before) => ({ ...before, at: frameId }));
    await callFrame('announce', placeOfRing(now, frameId, answer), tabId, frameId);
    return true;
  }
  return false;
}
