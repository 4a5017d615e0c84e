import type { BackupFile } from './backupFile.ts';
import type { Library } from './library.ts';
import type { Result } from './problem.ts';
import { ALL_STORES, STORES, type StoredPack, type StoreName } from './schema.ts';
import { wholly } from './wholly.ts';

/** What an import does to one store, counted before anything changes. */
export interface ImportChange {
  readonly store: StoreName;
  /** In the file only. */
  readonly add: number;
  /** In both, and different: the file's counts. */
  readonly replace: number;
  /** In both and the same, or here only: stays. */
  readonly keep: number;
}

type Kept = BackupFile['library'];
type Row = Kept[StoreName][number];

const keyOf = (row: Row): string => ('key' in row ? row.key : row.entry);
const written = ({ checked: _, ...row }: Row & Pick<StoredPack, 'checked'>): string => JSON.stringify(row);
const sameRow = (a: Row, b: Row): boolean => written(a) === written(b);

/** Everything kept, as one consistent snapshot. */
export function exportLibrary(
  library: Library,
  settings: Record<string, unknown>,
  at: number,
): Promise<Result<BackupFile>> {
  return library.withDatabase(async (db) => {
    const transaction = db.transaction([...STORES]);
    const [pins, recents, notes, packs] = await Promise.all([
      transaction.objectStore('pins').getAll(),
      transaction.objectStore('recents').getAll(),
      transaction.objectStore('notes').getAll(),
      transaction.objectStore('packs').getAll(),
    ]);
    return {
      format: 'stepwise-backup',
      version: 1,
      exportedAt: at,
      settings,
      // What this version found in a pack says nothing to the one that imports it.
      library: { pins, recents, notes, packs: packs.map(({ checked: _, ...pack }) => pack) },
    };
  });
}

function changeOf(store: StoreName, here: readonly Row[], file: readonly Row[]): ImportChange {
  const mine = new Map(here.map((row) => [keyOf(row), row]));
  let [add, replace] = [0, 0];
  for (const row of file) {
    const old = mine.get(keyOf(row));
    if (!old) add += 1;
    else if (!sameRow(old, row)) replace += 1;
  }
  return { store, add, replace, keep: here.length - replace };
}

/** What importing the file would change. Changes nothing. */
export function previewImport(library: Library, backup: BackupFile): Promise<Result<readonly ImportChange[]>> {
  return library.withDatabase(async (db) => {
    const transaction = db.transaction([...STORES]);
    return Promise.all(
      STORES.map(async (store) =>
        changeOf(store, await transaction.objectStore(store).getAll(), backup.library[store]),
      ),
    );
  });
}

/**
 * Imports the file in one transaction: all of it, or nothing. Its settings wait in the same transaction until `finishPending`
 * has put them where settings are kept.
 */
export function importLibrary(library: Library, backup: BackupFile): Promise<Result<void>> {
  return library.withDatabase((db) =>
    wholly(db, ALL_STORES, function* (transaction) {
      yield transaction.objectStore('pending').put({ id: 'settings', changed: backup.settings });
      for (const store of STORES) {
        const target = transaction.objectStore(store);
        for (const row of backup.library[store]) yield target.put(row);
      }
    }),
  );
}
