import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLibrary } from '../../../core/library/library.ts';
import { MIGRATIONS } from '../../../core/library/migrations.ts';
import { LIBRARY_NAME, LIBRARY_VERSION } from '../../../core/library/schema.ts';
import version1 from './fixtures/version1.json' with { type: 'json' };

/** A library as an earlier version left it. */
const fixtures = [[1, version1]] as const;

async function build(version: number, { stores, rows }: typeof version1): Promise<void> {
  const db = await openDB(LIBRARY_NAME, version, {
    upgrade(database) {
      for (const [name, { keyPath, index }] of Object.entries(stores)) {
        database.createObjectStore(name, { keyPath }).createIndex(index, index);
      }
    },
  });
  for (const [name, list] of Object.entries(rows)) for (const row of list) await db.put(name, row);
  db.close();
}

/** Everything in the database, whatever its version. */
async function everything(): Promise<{ version: number; rows: Record<string, unknown[]> }> {
  const db = await openDB(LIBRARY_NAME);
  const rows = Object.fromEntries(
    await Promise.all([...db.objectStoreNames].map(async (name) => [name, await db.getAll(name)] as const)),
  );
  const { version } = db;
  db.close();
  return { version, rows };
}

const prototypes = [IDBDatabase.prototype, IDBObjectStore.prototype] as const;
const writing = ['createObjectStore', 'createIndex', 'put', 'delete', 'clear', 'deleteObjectStore'];
const originals = prototypes.flatMap((prototype) =>
  writing.flatMap((name) =>
    name in prototype ? [[prototype, name, Reflect.get(prototype, name) as () => unknown] as const] : [],
  ),
);
const restore = (): void => {
  for (const [prototype, name, original] of originals) Reflect.set(prototype, name, original);
};

/** Ends whatever writes at its nth step. @returns how many steps were taken */
function failAt(nth: number): () => number {
  let steps = 0;
  for (const [prototype, name, original] of originals) {
    Reflect.set(prototype, name, function (this: object, ...args: never[]) {
      steps += 1;
      if (steps === nth) throw new DOMException('the background was ended', 'AbortError');
      return Reflect.apply(original, this, args);
    });
  }
  return () => steps;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(restore);

it('has one step per version', () => {
  expect(MIGRATIONS).toHaveLength(LIBRARY_VERSION);
  expect(fixtures.map(([version]) => version)).toEqual([...Array(LIBRARY_VERSION - 1).keys()].map((at) => at + 1));
});

describe.each(fixtures)('a library of version %i', (version, fixture) => {
  it('is brought up to date with everything in it', async () => {
    await build(version, fixture);
    const library = createLibrary(() => 1);
    const notes = await library.notes();
    expect(notes).toEqual({ ok: true, value: fixture.rows.notes });
    library.close();
    const now = await everything();
    expect(now.version).toBe(LIBRARY_VERSION);
    // As stored: by key, not by date.
    expect(now.rows).toMatchObject({ ...fixture.rows, pins: expect.arrayContaining(fixture.rows.pins) });
  });

  it('is all old or all new, at whatever step the update is ended', async () => {
    let ended = 0;
    for (let nth = 1; ; nth += 1) {
      globalThis.indexedDB = new IDBFactory();
      await build(version, fixture);
      const before = await everything();
      const taken = failAt(nth);
      const library = createLibrary(() => 1);
      const opened = await library.pins();
      library.close();
      restore();
      if (taken() < nth) {
        expect(opened.ok).toBe(true);
        break;
      }
      ended += 1;
      expect(opened.ok).toBe(false);
      expect(await everything(), `ended at step ${nth}`).toEqual(before);
      const again = createLibrary(() => 1);
      expect((await again.pins()).ok, `tried again after step ${nth}`).toBe(true);
      again.close();
    }
    expect(ended).toBeGreaterThan(0);
  });

  it('is updated once when two tabs open it at the same time', async () => {
    await build(version, fixture);
    const tabs = [createLibrary(() => 1), createLibrary(() => 2)];
    const read = await Promise.all(tabs.map((tab) => tab.notes()));
    for (const notes of read) expect(notes).toEqual({ ok: true, value: fixture.rows.notes });
    for (const tab of tabs) tab.close();
    expect((await everything()).version).toBe(LIBRARY_VERSION);
  });

  it('waits for a tab that holds the old one open, and says so if it does not let go', async () => {
    await build(version, fixture);
    const old = await openDB(LIBRARY_NAME, version);
    const library = createLibrary(() => 1);
    expect(await library.pins()).toEqual({ ok: false, problem: 'blocked' });
    expect(await old.getAll('notes')).toEqual(fixture.rows.notes);
    old.close();
    expect((await library.pins()).ok).toBe(true);
    library.close();
  });
});
