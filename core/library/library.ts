import type { LibraryDatabase } from './open.ts';
import { openLibrary } from './open.ts';
import { attempt, type Result } from './problem.ts';
import {
  ALL_STORES,
  type LibrarySchema,
  type LocalNote,
  type PackCheck,
  type Pending,
  type Pin,
  RECENTS_KEPT,
  type Recent,
  STORES,
  type StoredPack,
  type StoreName,
} from './schema.ts';
import { wholly } from './wholly.ts';

/** What is kept. Every call answers with a value or the reason it could not; nothing throws, and nothing else depends on it. */
export interface Library {
  /** Newest first; at most so many where a limit is given. */
  pins(limit?: number): Promise<Result<readonly Pin[]>>;
  isPinned(entry: string): Promise<Result<boolean>>;
  /** @returns whether the entry is pinned now */
  togglePin(entry: string): Promise<Result<boolean>>;
  /** Newest first, at most `RECENTS_KEPT`. */
  recents(limit?: number): Promise<Result<readonly Recent[]>>;
  remember(entry: string): Promise<Result<void>>;
  forgetRecents(): Promise<Result<void>>;
  note(entry: string): Promise<Result<LocalNote | undefined>>;
  notes(): Promise<Result<readonly LocalNote[]>>;
  /** An empty text removes the note. */
  writeNote(entry: string, text: string): Promise<Result<void>>;
  packs(): Promise<Result<readonly StoredPack[]>>;
  /** Adds a pack, or replaces the one of the same id and version. */
  keepPack(pack: StoredPack): Promise<Result<void>>;
  /**
   * Makes one version of a pack the active one; none of its versions without a key. A core pack takes the place of every other
   * core pack; overlays of different ids are active side by side.
   */
  activatePack(id: string, key?: string): Promise<Result<void>>;
  /** Writes down what a check found, unless another file has taken the pack's place meanwhile. */
  markChecked(pack: Pick<StoredPack, 'key' | 'checksum'>, checked: PackCheck): Promise<Result<void>>;
  removePack(key: string): Promise<Result<void>>;
  /** Empties every store in one transaction; that the settings go too is left to `finishPending`. */
  eraseAll(): Promise<Result<void>>;
  /** What an import or an erase left to do, see `Pending`. */
  pending(): Promise<Result<Pending | undefined>>;
  pendingDone(): Promise<Result<void>>;
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

  const newestFirst = <S extends Exclude<StoreName, 'packs'>>(store: S, limit?: number) =>
    withDatabase(async (db) => {
      if (limit === undefined) return (await db.getAllFromIndex(store, 'at')).reverse();
      const newest: LibrarySchema[S]['value'][] = [];
      let cursor = await db.transaction(store).store.index('at').openCursor(null, 'prev');
      for (; cursor && newest.length < limit; cursor = await cursor.continue()) newest.push(cursor.value);
      return newest;
    });

  return {
    pins: (limit) => newestFirst('pins', limit),
    isPinned: (entry) => withDatabase(async (db) => (await db.getKey('pins', entry)) !== undefined),
    togglePin: (entry) =>
      withDatabase(async (db) => {
        const { store, done } = db.transaction('pins', 'readwrite');
        const pinned = (await store.getKey(entry)) !== undefined;
        if (pinned) await store.delete(entry);
        else await store.put({ entry, at: now() });
        await done;
        return !pinned;
      }),
    recents: (limit) => newestFirst('recents', limit),
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
      withDatabase((db) =>
        wholly(db, ['packs'], async (transaction) => {
          const store = transaction.objectStore('packs');
          const all = await store.getAll();
          const chosen = all.find((pack) => pack.key === key);
          for (const pack of all) {
            const replaced = pack.id === id || (chosen?.kind === 'core' && pack.kind === 'core');
            const active = pack.key === key;
            if (replaced && pack.active !== active) await store.put({ ...pack, active });
          }
        }),
      ),
    markChecked: ({ key, checksum }, checked) =>
      withDatabase(async (db) => {
        const { store, done } = db.transaction('packs', 'readwrite');
        const kept = await store.get(key);
        if (kept?.checksum === checksum) await store.put({ ...kept, checked });
        await done;
      }),
    removePack: (key) => withDatabase((db) => db.delete('packs', key)),
    eraseAll: () =>
      withDatabase((db) =>
        wholly(db, ALL_STORES, function* (transaction) {
          yield transaction.objectStore('pending').put({ id: 'settings', changed: {} });
          for (const store of STORES) yield transaction.objectStore(store).clear();
        }),
      ),
    pending: () => withDatabase((db) => db.get('pending', 'settings')),
    pendingDone: () => withDatabase((db) => db.delete('pending', 'settings')),
    withDatabase,
    close: () => {
      opened?.then((db) => db.ok && db.value.close());
      opened = undefined;
    },
  };
}
