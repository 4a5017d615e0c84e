import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerLibrary } from '../../../core/browser/answerLibrary.ts';
import { askLibrary, libraryMessage, longestNote } from '../../../core/browser/libraryCalls.ts';
import { createPacksInUse } from '../../../core/browser/packsInUse.ts';
import { changeSetting } from '../../../core/browser/settings.ts';
import { createLibrary, type Library } from '../../../core/library/library.ts';

let library: Library;
let time = 0;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  library = createLibrary(() => {
    time += 1;
    return time;
  });
});
afterEach(() => library.close());

type Listener = (value: never) => void;

/** One end of a line; what is said at it is heard at the other. */
function lineEnd() {
  const heard: Listener[] = [];
  const left: Listener[] = [];
  return {
    name: 'library',
    sender: { id: fakeBrowser.runtime.id },
    heard,
    left,
    onMessage: { addListener: (listener: Listener) => void heard.push(listener) },
    onDisconnect: { addListener: (listener: Listener) => void left.push(listener) },
  };
}

/** Views connect to the background, which listens. */
function listening(tab?: { readonly incognito: boolean }): void {
  const connected: ((line: unknown) => void)[] = [];
  const onConnect = { addListener: (listener: (line: unknown) => void) => void connected.push(listener) };
  Object.assign(fakeBrowser.runtime, {
    onConnect,
    connect() {
      const [view, background] = [lineEnd(), lineEnd()];
      const say = (to: typeof view) => (message: unknown) =>
        queueMicrotask(() => {
          for (const listener of to.heard) listener(structuredClone(message) as never);
        });
      for (const listener of connected)
        listener({ ...background, sender: { ...background.sender, tab }, postMessage: say(view) });
      const disconnect = (): void => {
        for (const listener of background.left) listener(undefined as never);
      };
      return { ...view, postMessage: say(background), disconnect };
    },
  });
  answerLibrary(
    library,
    createPacksInUse(
      library,
      () => ({}),
      async () => {},
    ),
  );
}

describe('what views ask of the library', () => {
  it('is answered by the background', async () => {
    listening();
    expect(await askLibrary('pin', { entry: 'drug:gabapentin' })).toEqual({ ok: true, value: true });
    await askLibrary('note', { entry: 'drug:gabapentin', text: 'max 1,200 mg here' });
    expect(await askLibrary('entry', { entry: 'drug:gabapentin' })).toEqual({
      ok: true,
      value: { pinned: true, note: 'max 1,200 mg here' },
    });
    await askLibrary('opened', { entry: 'drug:naproxen' });
    await askLibrary('opened', { entry: 'claim:S07' });
    expect(await askLibrary('kept', {})).toEqual({
      ok: true,
      value: { pins: ['drug:gabapentin'], recents: ['claim:S07', 'drug:naproxen'], history: true },
    });
    await askLibrary('forget', {});
    expect(await askLibrary('kept', {})).toMatchObject({ value: { recents: [] } });
  });

  it('keeps no look-up while history is off, and forgets those from before', async () => {
    listening();
    await askLibrary('opened', { entry: 'drug:naproxen' });
    await changeSetting('history', false);
    await askLibrary('opened', { entry: 'drug:duloxetine' });
    expect(await askLibrary('kept', {})).toEqual({ ok: true, value: { pins: [], recents: [], history: false } });
    expect(await library.recents()).toEqual({ ok: true, value: [] });
  });

  it('keeps no look-up of a private window, but what is pinned there', async () => {
    listening({ incognito: true });
    await askLibrary('opened', { entry: 'drug:naproxen' });
    await askLibrary('pin', { entry: 'drug:naproxen' });
    expect(await askLibrary('kept', {})).toMatchObject({ value: { pins: ['drug:naproxen'], recents: [] } });
  });

  it('keeps no look-up of a popup over a private window', async () => {
    vi.spyOn(fakeBrowser.windows, 'getLastFocused').mockResolvedValue({ incognito: true } as never);
    listening();
    await askLibrary('opened', { entry: 'drug:naproxen' });
    expect(await library.recents()).toEqual({ ok: true, value: [] });
  });

  it('has a plain reason where nobody answers', async () => {
    Object.assign(fakeBrowser.runtime, {
      connect() {
        throw new Error('The extension was reloaded.');
      },
    });
    expect(await askLibrary('kept', {})).toEqual({ ok: false, problem: 'closed' });
  });

  it('has the reason of the library', async () => {
    // @ts-expect-error: as in a window where storage is switched off
    globalThis.indexedDB = undefined;
    listening();
    expect(await askLibrary('pin', { entry: 'drug:gabapentin' })).toEqual({ ok: false, problem: 'forbidden' });
  });
});

describe('a message that is none of these', () => {
  it.each([
    null,
    'library',
    { type: 'library' },
    { type: 'library', call: 'eraseAll' },
    { type: 'library', call: 'opened' },
    { type: 'library', call: 'opened', entry: '' },
    { type: 'library', call: 'opened', entry: 'Jane Doe, MRN 1234' },
    { type: 'library', call: 'opened', entry: 'https://ehr.example.org/patient/7' },
    { type: 'library', call: 'pin', entry: 'a'.repeat(201) },
    { type: 'library', call: 'note', entry: 'drug:x', text: 'x'.repeat(longestNote + 1) },
    { type: 'count', call: 'pin', entry: 'drug:x' },
  ])('%j is not taken', (message) => {
    expect(libraryMessage(message)).toBeUndefined();
  });
});
