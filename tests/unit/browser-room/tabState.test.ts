import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  cautionsOf,
  changeTab,
  forgetTab,
  framesWithMentions,
  noState,
  readTab,
  totalOf,
  withCautions,
  withCount,
  withoutFrame,
} from '../../../core/browser/tabState.ts';

beforeEach(() => fakeBrowser.reset());

describe('the counts of a tab', () => {
  it('add up over its frames', () => {
    const state = withCount(withCount(noState, 0, 'a', 3), 7, 'b', 2);
    expect(totalOf(state)).toBe(5);
    expect(framesWithMentions(state)).toEqual([0, 7]);
  });

  it('leave out frames that show nothing', () => {
    const state = withCount(withCount(withCount(noState, 10, 'a', 3), 7, 'b', 0), 9, 'c', 1);
    expect(framesWithMentions(state)).toEqual([9, 10]);
  });

  it('start anew with a new document in the top frame', () => {
    const before = { ...withCount(withCount(noState, 0, 'a', 3), 7, 'b', 2), hidden: true, at: 7 };
    expect(withCount(before, 0, 'c', 1)).toEqual({ counts: { 0: { frame: 'c', count: 1 } }, hidden: false });
  });

  it('lose a frame that has left, but not the document that came after it', () => {
    const state = withCount(withCount(noState, 0, 'a', 3), 7, 'c', 2);
    expect(totalOf(withoutFrame(state, 7, 'b'))).toBe(5);
    expect(totalOf(withoutFrame(state, 7, 'c'))).toBe(3);
  });

  it('of a frame follow its newest document', () => {
    expect(totalOf(withCount(withCount(noState, 7, 'b', 2), 7, 'c', 1))).toBe(1);
  });
});

describe('what the background remembers', () => {
  it('survives its sleep, and two frames that report at once', async () => {
    await Promise.all([0, 4, 5, 6].map((id) => changeTab(1, (state) => withCount(state, id, `f${id}`, 2))));
    expect(totalOf(await readTab(1))).toBe(8);
    expect(await readTab(2)).toEqual(noState);
  });

  it('goes with the tab', async () => {
    await changeTab(1, (state) => withCount(state, 0, 'a', 2));
    await forgetTab(1);
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it('is numbers and names of our own', async () => {
    await changeTab(1, (state) => withCount(state, 0, 'a1', 2));
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).toBe(
      '{"tab.1":{"counts":{"0":{"frame":"a1","count":2}},"hidden":false}}',
    );
  });
});

describe('the cautions of a tab', () => {
  const counted = withCount(withCount(noState, 0, 'a', 3), 7, 'b', 2);

  it('add up over its frames', () => {
    expect(cautionsOf(withCautions(withCautions(counted, 0, 'a', 4), 7, 'b', 1))).toBe(5);
  });

  it('go with the document that gave them', () => {
    const judged = withCautions(counted, 7, 'b', 2);
    expect(cautionsOf(withCount(judged, 7, 'c', 1))).toBe(0);
    expect(cautionsOf(withoutFrame(judged, 7, 'b'))).toBe(0);
  });

  it('of a document that is no longer there say nothing', () => {
    expect(withCautions(counted, 7, 'old', 9)).toBe(counted);
  });
});
