import { type IDBPDatabase, openDB } from 'idb';
import { migrate } from './migrations.ts';
import { attempt, type Result } from './problem.ts';
import { ALL_STORES, LIBRARY_NAME, LIBRARY_VERSION, type LibrarySchema } from './schema.ts';

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

/** How long another tab may hold an older version open before the user is told. */
const BLOCKED_AFTER_MS = 3000;

class Blocked extends Error {
  override readonly name = 'Blocked';
}

/**
 * Opens the library, upgrading it where needed. A tab that stands in the way of a newer version lets go at once.
 * @param onGone called when the database closes under us: another tab upgrades it, or the browser takes it away
 */
export async function openLibrary(onGone: () => void = () => {}): Promise<Result<LibraryDatabase>> {
  let gaveUp = false;
  let failure: unknown;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const opened = await attempt(async () => {
    const blocked = Promise.withResolvers<never>();
    const opening = openDB<LibrarySchema>(LIBRARY_NAME, LIBRARY_VERSION, {
      async upgrade(db, from, to, transaction) {
        try {
          await migrate(from, to ?? LIBRARY_VERSION, db, transaction);
        } catch (error) {
          // What throws in here does not by itself end the transaction, which would then be committed half done.
          failure = error;
          transaction.done.catch(() => {});
          transaction.abort();
        }
      },
      blocked: () => {
        timer = setTimeout(() => blocked.reject(new Blocked()), BLOCKED_AFTER_MS);
      },
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        onGone();
      },
      terminated: onGone,
    });
    // Should the wait end after we gave up, nothing of ours may keep the database open.
    opening.then((db) => gaveUp && db.close()).catch(() => {});
    const db = await Promise.race([opening, blocked.promise]).catch((error: unknown) => {
      throw failure ?? error;
    });
    const missing = ALL_STORES.filter((store) => !db.objectStoreNames.contains(store));
    if (missing.length === 0) return db;
    db.close();
    throw new DOMException(`The library lacks ${missing.join(', ')}.`, 'NotFoundError');
  }, true).finally(() => clearTimeout(timer));
  if (!opened.ok) gaveUp = true;
  return opened;
}
