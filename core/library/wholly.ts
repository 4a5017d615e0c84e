import type { IDBPTransaction } from 'idb';
import type { LibraryDatabase } from './open.ts';
import type { ALL_STORES, LibrarySchema } from './schema.ts';

type Store = (typeof ALL_STORES)[number];
export type Writing = IDBPTransaction<LibrarySchema, Store[], 'readwrite'>;

/**
 * Writes in one transaction: all of it, or nothing. A write that is refused at once leaves a transaction alive, and what it
 * already holds would be committed; so it is aborted.
 * @param work starts every write and answers with their promises
 * @throws what kept it from being done
 */
export async function wholly(
  db: LibraryDatabase,
  stores: readonly Store[],
  work: (transaction: Writing) => Iterable<Promise<unknown>> | Promise<void>,
): Promise<void> {
  const transaction = db.transaction([...stores], 'readwrite');
  const writes: Promise<unknown>[] = [transaction.done];
  try {
    const begun = work(transaction);
    if (begun instanceof Promise) writes.push(begun);
    else for (const write of begun) writes.push(write);
    await Promise.all(writes);
  } catch (error) {
    const ended = Promise.allSettled(writes);
    try {
      transaction.abort();
    } catch {
      // It had ended by itself.
    }
    await ended;
    throw error;
  }
}
