import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changedSettings, changeSetting, replaceSettings } from '../../../core/browser/settings.ts';
import { exportLibrary, importLibrary } from '../../../core/library/backup.ts';
import type { BackupFile } from '../../../core/library/backupFile.ts';
import { finishPending } from '../../../core/library/finishPending.ts';
import { createLibrary, type Library } from '../../../core/library/library.ts';

const file: BackupFile = {
  format: 'stepwise-backup',
  version: 1,
  exportedAt: 7,
  settings: { theme: 'dark' },
  library: {
    pins: [{ entry: 'drug:duloxetine', at: 3 }],
    recents: [{ entry: 'drug:naproxen', at: 4 }],
    notes: [{ entry: 'drug:gabapentin', text: 'from the file', at: 5 }],
    packs: [],
  },
};

const replace = async (changed: Readonly<Record<string, unknown>>): Promise<boolean> =>
  (await replaceSettings(changed)) === 'done';

/** Everything that is kept, library and settings. */
async function everything(library: Library): Promise<unknown> {
  const kept = await exportLibrary(library, await changedSettings(), 0);
  if (!kept.ok) throw new Error(kept.problem);
  const { settings, library: stores } = kept.value;
  return { settings, ...stores };
}

class Ended extends Error {
  override readonly name = 'AbortError';
}

type Step = (object: object, name: string) => void;
const undo: (() => void)[] = [];

/** Calls back before each step that writes, in the database and in the settings' storage. */
function beforeEachStep(step: Step): void {
  const wrap = (object: object, name: string): void => {
    const original = Reflect.get(object, name) as (...args: unknown[]) => unknown;
    Reflect.set(object, name, function (this: unknown, ...args: unknown[]) {
      step(object, name);
      return Reflect.apply(original, this, args);
    });
    undo.push(() => Reflect.set(object, name, original));
  };
  for (const name of ['put', 'delete', 'clear', 'get', 'getAll']) wrap(IDBObjectStore.prototype, name);
  wrap(IDBTransaction.prototype, 'commit');
  wrap(IDBDatabase.prototype, 'transaction');
  for (const name of ['set', 'remove', 'get']) wrap(fakeBrowser.storage.local, name);
}
function undoAll(): void {
  for (const one of undo.splice(0)) one();
}

/** Library and settings as a user left them. */
async function fill(): Promise<Library> {
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  const library = createLibrary(() => 1);
  await library.togglePin('drug:gabapentin');
  await library.writeNote('drug:gabapentin', 'as kept here');
  await changeSetting('look', 'box');
  return library;
}

const works = {
  import: async (library: Library) => {
    await importLibrary(library, file);
    await finishPending(library, replace);
  },
  erase: async (library: Library) => {
    await library.eraseAll();
    await finishPending(library, replace);
  },
  export: async (library: Library) => {
    await exportLibrary(library, await changedSettings(), 1);
  },
} as const;

beforeEach(() => vi.restoreAllMocks());
afterEach(undoAll);

describe.each(Object.entries(works))('an %s that is ended at any step', (name, work) => {
  it('leaves everything old or, after the next start, everything new', async () => {
    const start = await fill();
    const old = await everything(start);
    await work(start);
    const done = await everything(start);
    start.close();
    if (name !== 'export') expect(done).not.toEqual(old);

    const outcomes = { old: 0, new: 0 };
    for (let nth = 1; ; nth += 1) {
      const library = await fill();
      let steps = 0;
      // From this step on nothing is done any more, as when the process is gone.
      beforeEachStep(() => {
        steps += 1;
        if (steps >= nth) throw new Ended();
      });
      await work(library).catch(() => {});
      undoAll();
      library.close();
      const restarted = createLibrary(() => 2);
      await finishPending(restarted, replace);
      const found = await everything(restarted);
      restarted.close();
      const isOld = JSON.stringify(found) === JSON.stringify(old);
      if (!isOld) expect(found, `ended at step ${nth}`).toEqual(done);
      outcomes[isOld ? 'old' : 'new'] += 1;
      if (steps < nth) break;
      expect(nth).toBeLessThan(200);
    }
    expect(outcomes.old).toBeGreaterThan(0);
    if (name !== 'export')
      expect(outcomes.new, 'ended after the transaction, done at the next start').toBeGreaterThan(1);
  });
});
