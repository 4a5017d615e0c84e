import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportLibrary, importLibrary, previewImport } from '../../../core/library/backup.ts';
import { type BackupFile, readBackup } from '../../../core/library/backupFile.ts';
import { createLibrary, type Library } from '../../../core/library/library.ts';

let library: Library;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  library = createLibrary(() => 5);
  await library.togglePin('drug:gabapentin');
  await library.writeNote('drug:pregabalin', 'as kept here');
});
afterEach(() => library.close());

async function exported(): Promise<BackupFile> {
  const result = await exportLibrary(library, { theme: 'dark' }, 9);
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

describe('a backup', () => {
  it('brings everything back after an erase', async () => {
    const file = JSON.stringify(await exported());
    await library.eraseAll();
    const read = readBackup(file);
    if (!read.ok) throw new Error(read.expected);
    expect(await importLibrary(library, read.backup)).toEqual({ ok: true, value: undefined });
    expect(JSON.stringify(await exported())).toBe(file);
  });

  it('shows what an import would add, replace and keep, and changes nothing', async () => {
    const backup = await exported();
    const [note] = backup.library.notes;
    if (!note) throw new Error('no note');
    const other: BackupFile = {
      ...backup,
      library: {
        ...backup.library,
        pins: [...backup.library.pins, { entry: 'S01', at: 1 }],
        notes: [{ ...note, text: 'as in the file' }],
      },
    };
    const preview = await previewImport(library, other);
    expect(preview).toEqual({
      ok: true,
      value: [
        { store: 'pins', add: 1, replace: 0, keep: 1 },
        { store: 'recents', add: 0, replace: 0, keep: 0 },
        { store: 'notes', add: 0, replace: 1, keep: 0 },
        { store: 'packs', add: 0, replace: 0, keep: 0 },
      ],
    });
    expect((await exported()).library).toEqual(backup.library);
  });

  it('is taken whole or not at all', async () => {
    const before = await exported();
    const put = IDBObjectStore.prototype.put;
    for (let failing = 1; failing <= 3; failing += 1) {
      let calls = 0;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
        calls += 1;
        if (calls === failing) throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, args);
      };
      const more: BackupFile = {
        ...before,
        library: { ...before.library, pins: [1, 2, 3].map((at) => ({ entry: `S0${at}`, at })) },
      };
      expect(await importLibrary(library, more)).toEqual({ ok: false, problem: 'full' });
      IDBObjectStore.prototype.put = put;
      expect((await exported()).library).toEqual(before.library);
    }
  });
});

describe('a file that is not a backup', () => {
  it.each([
    ['{', 'the file', 'JSON'],
    ['{"format":"other"}', 'format', 'expected a file that Stepwise exported'],
    [
      '{"format":"stepwise-backup","version":2,"exportedAt":1,"settings":{},"library":{}}',
      'version',
      'a later version',
    ],
    [
      '{"format":"stepwise-backup","version":1,"exportedAt":1,"settings":{},"library":{"pins":[{"entry":7,"at":1}],"recents":[],"notes":[],"packs":[]}}',
      'library.pins.0.entry',
      'string',
    ],
  ])('%s', (text, where, expected) => {
    const read = readBackup(text);
    expect(read.ok).toBe(false);
    if (!read.ok) {
      expect(read.where).toBe(where);
      expect(read.expected).toContain(expected);
    }
  });
});
