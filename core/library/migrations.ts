import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { ALL_STORES, LibrarySchema } from './schema.ts';

export type Upgrade = (
  db: IDBPDatabase<LibrarySchema>,
  transaction: IDBPTransaction<LibrarySchema, (typeof ALL_STORES)[number][], 'versionchange'>,
) => void | Promise<void>;

/**
 * One step per version, at index version − 1. A step that has shipped is never edited: a library of any age runs the steps it
 * lacks, inside the one version-change transaction, so that it ends all new or, if anything fails, all old.
 */
export const MIGRATIONS: readonly Upgrade[] = [
  function toVersion1(db) {
    for (const store of ['pins', 'recents', 'notes'] as const) {
      db.createObjectStore(store, { keyPath: 'entry' }).createIndex('at', 'at');
    }
    db.createObjectStore('packs', { keyPath: 'key' }).createIndex('id', 'id');
  },
  function toVersion2(db) {
    db.createObjectStore('pending', { keyPath: 'id' });
  },
];

/** Runs the steps between two versions, in order. */
export async function migrate(from: number, to: number, ...[db, transaction]: Parameters<Upgrade>): Promise<void> {
  for (const step of MIGRATIONS.slice(from, to)) await step(db, transaction);
}
