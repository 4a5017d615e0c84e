import type { LibraryDatabase } from './open.ts';
import { openLibrary } from './open.ts';
import { attempt, type Result } from './problem.ts';
import {
  type LocalNote,
  type Pin,
  RECENTS_KEPT,
  type Recent,
  STORES,
  type StoredPack,
  type StoreName,
} from './schema.ts';

/** What is kept. Every call answers with a value or the reason it could not; nothing throws, and nothing else depends on it. */
export interface Library {
  /** Newest first. */
  pins(): Promise<Result<readonly Pin[]>>;
  /** @returns whether the entry is pinned now */
  togglePin(entry: string): Promise<Result<boolean>>;
  /** Newest first, at most `RECENTS_KEPT`. */
  recents(): Promise<Result<readonly Recent[]>>;
  remember(entry: string): Promise<Result<void>>;
  forgetRecents(): Promise<Result<void>>;
  note(entry: string): Promise<Result<LocalNote | undefined>>;
  notes(): Promise<Result<readonly LocalNote[]>>;
  /** An empty text removes the note. */
  writeNote(entry: string, text: string): Promise<Result<void>>;
  packs(): Promise<Result<readonly StoredPack[]>>;
  /** Adds a pack, or replaces the one of the same id and version. */
  keepPack(pack: StoredPack): Promise<Result<void>>;
  /** Makes one version of a pack the active one; none of its versions without a key. */
  activatePack(id: string, key?: string): Promise<Result<void>>;
  removePack(key: string): Promise<Result<void>>;
  /** Empties every store in one transaction. */
  eraseAll(): Promise<Result<void>>;
  /** The open database, for backup. */
  withDatabase<T>(work: (db: LibraryDatabase) => Promise<T>): Promise<Result<T>>;
  close(): void;
}

/** @param now the clock, milliseconds since 1970 */
export function createLibrary(now: () => number): Library {
  let opened: Promise<Result<LibraryDatabase>> | undefined;

  async function withDatabase<T>(work: (db: LibraryDatabase) => Promise<T>): Promise<Result<T>> {
    opened ??= openLibrary(() => {
      opened = undefined;
    });
    const db = await opened;
    if (!db.ok) {
      // Asked again at the next call: a private window may end, a blocking tab may close.
      opened = undefined;
      return db;
    }
    return attempt(() => work(db.value));
  }

  const newestFirst = <S extends Exclude<StoreName, 'packs'>>(store: S) =>
    withDatabase(async (db) => (await db.getAllFromIndex(store, 'at')).reverse());

  return {
    pins: () => newestFirst('pins'),
    togglePin: (entry) =>
      withDatabase(async (db) => {
        const { store, done } = db.transaction('pins', 'readwrite');
        const pinned = (await store.getKey(entry)) !== undefined;
        if (pinned) await store.delete(entry);
        else await store.put({ entry, at: now() });
        await done;
        return !pinned;
      }),
    recents: () => newestFirst('recents'),
    remember: (entry) =>
      withDatabase(async (db) => {
        const { store, done } = db.transaction('recents', 'readwrite');
        await store.put({ entry, at: now() });
        let spare = (await store.count()) - RECENTS_KEPT;
        for (let cursor = await store.index('at').openCursor(); cursor && spare > 0; spare -= 1) {
          await cursor.delete();
          cursor = await cursor.continue();
        }
        await done;
      }),
    forgetRecents: () => withDatabase((db) => db.clear('recents')),
    note: (entry) => withDatabase((db) => db.get('notes', entry)),
    notes: () => newestFirst('notes'),
    writeNote: (entry, text) =>
      withDatabase(async (db) => {
        if (text.trim() === '') await db.delete('notes', entry);
        else await db.put('notes', { entry, text: text.trim(), at: now() });
      }),
    packs: () => withDatabase((db) => db.getAll('packs')),
    keepPack: (pack) =>
      withDatabase(async (db) => {
        await db.put('packs', pack);
      }),
    activatePack: (id, key) =>
      withDatabase(async (db) => {
        const { store, done } = db.transaction('packs', 'readwrite');
        for (const pack of await store.index('id').getAll(id)) {
          const active = pack.key === key;
          if (pack.active !== active) await store.put({ ...pack, active });
        }
        await done;
      }),
    removePack: (key) => withDatabase((db) => db.delete('packs', key)),
    eraseAll: () =>
      withDatabase(async (db) => {
        const transaction = db.transaction([...STORES], 'readwrite');
        await Promise.all([...STORES.map((store) => transaction.objectStore(store).clear()), transaction.done]);
      }),
    withDatabase,
    close: () => {
      opened?.then((db) => db.ok && db.value.close());
      opened = undefined;
    },
  };
}
