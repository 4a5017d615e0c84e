import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLibrary, type Library } from '../../../core/library/library.ts';
import { LIBRARY_NAME, LIBRARY_VERSION, RECENTS_KEPT, type StoredPack } from '../../../core/library/schema.ts';
import { usablePacks } from '../../../core/library/usablePacks.ts';

let time = 0;
let library: Library;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  time = 1000;
  library = createLibrary(() => {
    time += 1;
    return time;
  });
});
afterEach(() => library.close());

const value = <T>(result: { ok: true; value: T } | { ok: false; problem: string }): T => {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
};

const pack = (id: string, version: string, active = false): StoredPack => ({
  key: `${id}@${version}`,
  id,
  version,
  title: 'Local formulary',
  publisher: 'A hospital',
  kind: 'overlay',
  checksum: '0'.repeat(64),
  importedAt: 1,
  active,
  pack: {
    info: {
      id,
      title: 't',
      version,
      released: '2026-01-01',
      kind: 'overlay',
      language: 'en',
      publisher: 'p',
      reviewNote: 'r',
    },
  },
});

describe('pins', () => {
  it('toggles, and lists the newest first', async () => {
    expect(value(await library.togglePin('drug:gabapentin'))).toBe(true);
    expect(value(await library.togglePin('S07'))).toBe(true);
    expect(value(await library.pins()).map(({ entry }) => entry)).toEqual(['S07', 'drug:gabapentin']);
    expect(value(await library.togglePin('S07'))).toBe(false);
    expect(value(await library.pins()).map(({ entry }) => entry)).toEqual(['drug:gabapentin']);
  });
});

describe('recent look-ups', () => {
  it('keeps the newest so many, each once', async () => {
    for (let each = 0; each < RECENTS_KEPT + 7; each += 1) await library.remember(`S${each}`);
    await library.remember('S20');
    const entries = value(await library.recents()).map(({ entry }) => entry);
    expect(entries).toHaveLength(RECENTS_KEPT);
    expect(entries[0]).toBe('S20');
    expect(new Set(entries).size).toBe(RECENTS_KEPT);
    expect(entries).not.toContain('S0');
  });

  it('forgets them all at one call', async () => {
    await library.remember('S01');
    await library.forgetRecents();
    expect(value(await library.recents())).toEqual([]);
  });
});

describe('local notes', () => {
  it('keeps a note per entry, and an empty text removes it', async () => {
    await library.writeNote('drug:pregabalin', ' our hospital: pregabalin first ');
    expect(value(await library.note('drug:pregabalin'))?.text).toBe('our hospital: pregabalin first');
    await library.writeNote('drug:pregabalin', '  ');
    expect(value(await library.note('drug:pregabalin'))).toBeUndefined();
  });
});

describe('packs', () => {
  it('has at most one active version of a pack', async () => {
    await library.keepPack(pack('local', '1', true));
    await library.keepPack(pack('local', '2'));
    await library.keepPack(pack('other', '1', true));
    await library.activatePack('local', 'local@2');
    const active = value(await library.packs()).filter((each) => each.active);
    expect(active.map(({ key }) => key).sort()).toEqual(['local@2', 'other@1']);
    await library.activatePack('local');
    expect(value(await library.packs()).filter((each) => each.active && each.id === 'local')).toEqual([]);
  });

  it('has at most one active core pack, beside any overlays', async () => {
    const core = (id: string): StoredPack => ({ ...pack(id, '1'), kind: 'core' });
    for (const each of [core('a'), core('b'), pack('local', '1', true)]) await library.keepPack(each);
    await library.activatePack('a', 'a@1');
    await library.activatePack('b', 'b@1');
    const active = value(await library.packs()).filter((each) => each.active);
    expect(active.map(({ key }) => key).sort()).toEqual(['b@1', 'local@1']);
  });

  it('counts only what the policy allows', () => {
    const [one, two] = [
      { ...pack('a', '1', true), checksum: 'a'.repeat(64) },
      { ...pack('b', '1'), checksum: 'b'.repeat(64) },
    ];
    expect(usablePacks([one, two])).toEqual([one]);
    expect(usablePacks([one, two], two.checksum)).toEqual([two]);
    expect(usablePacks([one, two], 'bundled')).toEqual([]);
  });
});

describe('erase', () => {
  it('empties everything', async () => {
    await library.togglePin('S01');
    await library.remember('S02');
    await library.writeNote('S03', 'x');
    await library.keepPack(pack('local', '1'));
    await library.eraseAll();
    expect(value(await library.pins())).toEqual([]);
    expect(value(await library.recents())).toEqual([]);
    expect(value(await library.notes())).toEqual([]);
    expect(value(await library.packs())).toEqual([]);
  });
});

describe('when the database is not in order', () => {
  it('says that it is newer, and leaves it as it is', async () => {
    const later = await openDB(LIBRARY_NAME, LIBRARY_VERSION + 1, {
      upgrade: (db) => void db.createObjectStore('future').put('kept', 'key'),
    });
    later.close();
    expect(await library.pins()).toEqual({ ok: false, problem: 'newer' });
    const again = await openDB(LIBRARY_NAME, LIBRARY_VERSION + 1);
    expect(await again.get('future', 'key')).toBe('kept');
    again.close();
  });

  it('says that it is corrupt when a store is missing', async () => {
    (await openDB(LIBRARY_NAME, LIBRARY_VERSION)).close();
    expect(await library.pins()).toEqual({ ok: false, problem: 'corrupt' });
  });

  it('says that it is forbidden where the browser offers none', async () => {
    // @ts-expect-error: as in a window where storage is switched off
    globalThis.indexedDB = undefined;
    expect(await library.togglePin('S01')).toEqual({ ok: false, problem: 'forbidden' });
  });

  it('lets go when another tab brings a newer version', async () => {
    await library.togglePin('S01');
    const later = await openDB(LIBRARY_NAME, LIBRARY_VERSION + 1);
    later.close();
    expect(await library.pins()).toEqual({ ok: false, problem: 'newer' });
  });

  it('reports a full disk and keeps what was there', async () => {
    await library.togglePin('S01');
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    expect(await library.writeNote('S02', 'x')).toEqual({ ok: false, problem: 'full' });
    IDBObjectStore.prototype.put = put;
    expect(value(await library.pins())).toHaveLength(1);
  });
});
