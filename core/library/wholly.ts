import type { IDBPTransaction } from 'idb';
import type { LibraryDatabase } from './open.ts';
import type { ALL_STORES, LibrarySchema } from './schema.ts';

type Store = (typeof ALL_STORES)[number];
export type Writing = IDBPTransaction<LibrarySchema, Store[], 'readwrite'>;

/**
 * Writes in one transaction: all of it, or nothing. A write that is refused at once leaves a transaction alive, and what it
 * already holds would be committed; so it is aborted. Each write waits for the one before: when Firefox runs out of room it takes
 * back the transaction, and then commits those that were waiting behind the one that failed, each by itself (seen in Firefox 153).
 * @param work starts a write each time it is asked for the next
 * @throws what kept it from being done
 */
export async function wholly(
  db: LibraryDatabase,
  stores: readonly Store[],
  work: (transaction: Writing) => Iterable<Promise<unknown>> | Promise<void>,
): Promise<void> {
  const transaction = db.transaction([...stores], 'readwrite');
  const ended = transaction.done.catch(() => {});
  try {
    const begun = work(transaction);
    if (begun instanceof Promise) await begun;
    else for (const write of begun) await write;
    await transaction.done;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It had ended by itself.
    }
    await ended;
    throw error;
  }
}
