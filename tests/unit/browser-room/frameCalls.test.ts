import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { moveRing, toggleMarks } from '../../../core/browser/frameCalls.ts';
import type { ToFrame } from '../../../core/browser/messages.ts';
import { changeTab, readTab, withCount } from '../../../core/browser/tabState.ts';

/** Frames of a tab, each with so many mentions, and where the ring stands in it. */
let frames: Map<number, { readonly count: number; at: number }>;
let visits: string[];
/** What each frame was told to say: where the ring is among all. */
let said: string[];

/** Answers as the content script does. */
function answer(frameId: number, message: ToFrame): unknown {
  const frame = frames.get(frameId);
  if (!frame) throw new Error('Could not establish connection.');
  if (message.type === 'announce') {
    said.push(`${frameId}: ${message.at} of ${message.of}`);
    return { said: true };
  }
  if (message.type !== 'move') return undefined;
  const { by, onward } = message;
  frame.at = onward ? frame.at + by : by > 0 ? 1 : frame.count;
  const moved = frame.at >= 1 && frame.at <= frame.count;
  if (moved) visits.push(`${frameId}:${frame.at}`);
  return { moved, at: moved ? frame.at : 0, count: frame.count };
}

/** Stands in for the frames of every tab. */
function answerWith(frame: (message: unknown, frameId: number) => Promise<unknown>): void {
  const send = (_tab: number, message: unknown, options: { frameId: number }) => frame(message, options.frameId);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(send as never);
}

beforeEach(() => {
  fakeBrowser.reset();
  frames = new Map();
  visits = [];
  said = [];
  answerWith(async (message, frameId) => answer(frameId, message as ToFrame));
});

async function tabWith(counts: Readonly<Record<number, number>>): Promise<void> {
  for (const [id, count] of Object.entries(counts)) {
    frames.set(Number(id), { count, at: 0 });
    await changeTab(1, (state) => withCount(state, Number(id), `f${id}`, count));
  }
}

describe('the ring', () => {
  it('goes through all frames in their order, and round', async () => {
    await tabWith({ 0: 2, 5: 1, 9: 2 });
    for (let i = 0; i < 6; i += 1) expect(await moveRing(1, 1)).toBe(true);
    expect(visits).toEqual(['0:1', '0:2', '5:1', '9:1', '9:2', '0:1']);
  });

  it('goes back the same way', async () => {
    await tabWith({ 0: 2, 5: 1 });
    for (let i = 0; i < 4; i += 1) await moveRing(1, -1);
    expect(visits).toEqual(['5:1', '0:2', '0:1', '5:1']);
  });

  it('says where it is among the mentions of all frames', async () => {
    await tabWith({ 0: 2, 5: 1, 9: 2 });
    for (let i = 0; i < 4; i += 1) await moveRing(1, 1);
    expect(said).toEqual(['0: 1 of 5', '0: 2 of 5', '5: 3 of 5', '9: 4 of 5']);
  });

  it('goes round in a page of one frame', async () => {
    await tabWith({ 0: 2 });
    for (let i = 0; i < 3; i += 1) await moveRing(1, 1);
    expect(visits).toEqual(['0:1', '0:2', '0:1']);
  });

  it('passes over a frame that has vanished', async () => {
    await tabWith({ 0: 1, 5: 1, 9: 1 });
    await moveRing(1, 1);
    frames.delete(5);
    await moveRing(1, 1);
    expect(visits).toEqual(['0:1', '9:1']);
  });

  it('has nowhere to go on a page without mentions', async () => {
    await tabWith({ 0: 0 });
    expect(await moveRing(1, 1)).toBe(false);
  });
});

describe('the marks of a tab', () => {
  it('are hidden, shown again, and remembered for frames to come', async () => {
    answerWith(async (message) => ({ shown: (message as { shown: boolean }).shown }));
    expect(await toggleMarks(1)).toBe(false);
    expect((await readTab(1)).hidden).toBe(true);
    expect(await toggleMarks(1)).toBe(true);
  });

  it('are undefined where nobody reads', async () => {
    answerWith(() => Promise.reject(new Error('Receiving end does not exist.')));
    expect(await toggleMarks(1)).toBeUndefined();
    expect((await readTab(1)).hidden).toBe(false);
  });
});
