import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPacksInUse } from '../../../core/browser/packsInUse.ts';
import { bundledPack } from '../../../core/knowledge/parts.ts';
import type { PackInput } from '../../../core/knowledge/schema/pack.ts';
import { packIds } from '../../../core/knowledge/validate/packIds.ts';
import { validatePack } from '../../../core/knowledge/validate/validatePack.ts';
import { exportLibrary, importLibrary } from '../../../core/library/backup.ts';
import { readBackup } from '../../../core/library/backupFile.ts';
import { type CheckedBy, checkedPacks } from '../../../core/library/checkedPacks.ts';
import { createLibrary, type Library } from '../../../core/library/library.ts';
import type { StoredPack } from '../../../core/library/schema.ts';
import { isSetAside, usablePacks } from '../../../core/library/usablePacks.ts';

const overlay = JSON.parse(readFileSync('tests/fixtures/packs/local-formulary.json', 'utf8')) as PackInput;
/** As a schema of another time had it. */
const outgrown = { ...overlay, pitfalls: [{ id: 'old', colour: 'amber' }] } as unknown as PackInput;

const stored = (pack: PackInput, more: Partial<StoredPack> = {}): StoredPack => ({
  key: `${pack.info.id}@${pack.info.version}`,
  id: pack.info.id,
  version: pack.info.version,
  title: pack.info.title,
  publisher: pack.info.publisher,
  kind: pack.info.kind,
  checksum: 'a'.repeat(64),
  importedAt: 1,
  active: true,
  pack,
  ...more,
});

const ids = packIds(bundledPack);
const bundled = vi.fn(() => ids);
const by = (version: string, again = false): CheckedBy => ({ version, bundled, again });

let library: Library;
beforeEach(() => {
  vi.clearAllMocks();
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1.0.0' }) });
  globalThis.indexedDB = new IDBFactory();
  library = createLibrary(() => 1);
});
afterEach(() => library.close());

async function keep(...packs: StoredPack[]): Promise<void> {
  for (const pack of packs) expect(await library.keepPack(pack)).toEqual({ ok: true, value: undefined });
}
async function check(version: string, pinned?: string, again?: boolean) {
  const result = await checkedPacks(library, pinned, by(version, again));
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}
async function kept(): Promise<readonly StoredPack[]> {
  const packs = await library.packs();
  return packs.ok ? packs.value : [];
}

describe('the ids of a pack', () => {
  it('say all that an overlay is checked against', () => {
    const under = (base: unknown, pack: unknown) =>
      validatePack([{ file: 'overlay', value: pack }], [{ file: 'base', value: base }]);
    for (const pack of [overlay, outgrown, { ...overlay, sources: [] }, { ...overlay, drugs: [{ concept: 'drug:x' }] }])
      expect(under(ids, pack)).toEqual(under(bundledPack, pack));
    expect(JSON.stringify(ids).length).toBeLessThan(JSON.stringify(bundledPack).length / 15);
  });
});

describe('packs after an update of the extension', () => {
  it('are checked once, and then only looked at', async () => {
    await keep(stored(overlay));
    const first = await check('1.0.0');
    expect(first.changed).toBe(true);
    expect(usablePacks(first.packs)).toHaveLength(1);
    expect(bundled).toHaveBeenCalledOnce();
    expect((await check('1.0.0')).changed).toBe(false);
    expect(bundled).toHaveBeenCalledOnce();
    expect((await check('1.1.0')).changed).toBe(true);
    expect((await check('1.1.0', undefined, true)).changed).toBe(true);
    expect(bundled).toHaveBeenCalledTimes(3);
  });

  it('that no longer pass are set aside, kept as they were, with the reason', async () => {
    await keep(stored(outgrown));
    const { packs } = await check('2.0.0');
    expect(usablePacks(packs)).toEqual([]);
    expect(packs[0]?.checked).toMatchObject({
      problems: expect.any(Number),
      first: expect.stringContaining('pitfalls'),
    });
    const [pack] = await kept();
    expect(pack).toMatchObject({ active: true, pack: outgrown });
    expect(pack && isSetAside(pack)).toBe(true);
  });

  it('come back with a version that they pass again', async () => {
    await keep(stored(overlay, { checked: { by: '1.0.0 over the bundled pack', problems: 3, first: 'x' } }));
    expect(usablePacks((await check('1.0.0')).packs)).toEqual([]);
    expect(usablePacks((await check('1.0.1')).packs)).toHaveLength(1);
  });

  it('leave the bundled pack below the overlays where the core pack is set aside', async () => {
    const core = { ...bundledPack, info: { ...bundledPack.info, version: '99' }, steps: [] } as unknown as PackInput;
    await keep(stored(core), stored(overlay, { checksum: 'b'.repeat(64), importedAt: 2 }));
    const { packs } = await check('2.0.0');
    expect(usablePacks(packs).map(({ kind }) => kind)).toEqual(['overlay']);
    expect(packs.find(({ kind }) => kind === 'core')?.checked?.problems).toBeGreaterThan(0);
  });

  it('are checked over the core pack in use, and again when that changes', async () => {
    const { ruleExamples: _, ...whole } = bundledPack;
    const concepts = [...whole.concepts, { id: 'drug:elsewhereine', label: 'elsewhereine', names: [] }];
    const core = { ...whole, info: { ...whole.info, version: '99' }, concepts } as unknown as PackInput;
    const over = {
      info: overlay.info,
      drugs: [{ concept: 'drug:elsewhereine', classes: ['class:gabapentinoid'] }],
    } as unknown as PackInput;
    await keep(stored(core), stored(over, { checksum: 'b'.repeat(64), importedAt: 2 }));
    expect(usablePacks((await check('2.0.0')).packs)).toHaveLength(2);
    await library.activatePack(core.info.id);
    expect(usablePacks((await check('2.0.0')).packs)).toEqual([]);
    await library.activatePack(core.info.id, `${core.info.id}@99`);
    expect(usablePacks((await check('2.0.0')).packs)).toHaveLength(2);
  }, 20_000);

  it('that are not chosen wait until they are', async () => {
    await keep(stored(outgrown, { active: false }));
    expect(await check('2.0.0')).toMatchObject({ changed: false });
    await library.activatePack(outgrown.info.id, `${outgrown.info.id}@${outgrown.info.version}`);
    expect(usablePacks((await check('2.0.0')).packs)).toEqual([]);
  });

  it('that the policy pinned are checked too', async () => {
    await keep(stored(outgrown, { active: false }));
    expect(usablePacks((await check('2.0.0', 'a'.repeat(64))).packs, 'a'.repeat(64))).toEqual([]);
  });

  it('that break the check itself are set aside', async () => {
    await keep(stored(overlay, { pack: 7 as never }), stored(overlay, { key: 'x@1', id: 'x', pack: null as never }));
    expect(usablePacks((await check('2.0.0')).packs)).toEqual([]);
  });

  it('are set aside also where that cannot be written down', async () => {
    await keep(stored(outgrown));
    const full: Library = { ...library, markChecked: async () => ({ ok: false, problem: 'full' }) };
    const result = await checkedPacks(full, undefined, by('2.0.0'));
    expect(result.ok && usablePacks(result.value.packs)).toEqual([]);
    expect((await kept())[0]?.checked).toBeUndefined();
  });

  it('leave a file alone that took their place during the check', async () => {
    await keep(stored(overlay));
    await library.markChecked({ key: stored(overlay).key, checksum: 'c'.repeat(64) }, { by: '1', problems: 4 });
    expect((await kept())[0]?.checked).toBeUndefined();
  });

  it('go into a backup and come back from it, without what this version found', async () => {
    await keep(stored(outgrown));
    await library.togglePin('drug:gabapentin');
    await check('2.0.0');
    const file = await exportLibrary(library, {}, 5);
    if (!file.ok) throw new Error(file.problem);
    expect(JSON.stringify(file.value)).not.toContain('checked');
    const read = readBackup(JSON.stringify(file.value));
    if (!read.ok) throw new Error(`${read.where}: ${read.expected}`);
    await library.eraseAll();
    await importLibrary(library, read.backup);
    expect(await library.pins()).toMatchObject({ value: [{ entry: 'drug:gabapentin' }] });
    expect(usablePacks((await check('2.0.0')).packs)).toEqual([]);
  });
});

describe('what the background answers', () => {
  it('names what is in use and what is set aside, and checks once for all who ask together', async () => {
    await keep(stored(outgrown), stored({ ...overlay, info: { ...overlay.info, id: 'fits' } }));
    const told = vi.fn(async () => {});
    const inUse = createPacksInUse(library, bundled, told);
    const marked = vi.spyOn(library, 'markChecked');
    const [one, two] = await Promise.all([inUse(), inUse()]);
    expect(marked).toHaveBeenCalledTimes(2);
    expect(two).toEqual(one);
    expect(told).toHaveBeenCalledExactlyOnceWith([expect.objectContaining({ key: 'fits@2026-01' })]);
    expect(one).toMatchObject({
      ok: true,
      value: {
        packs: [{ kind: 'overlay', pack: { info: { id: 'fits' } } }],
        setAside: [{ title: overlay.info.title, version: overlay.info.version }],
      },
    });
  });

  it('is the reason where the library cannot be read', async () => {
    // @ts-expect-error: as in a window where storage is switched off
    globalThis.indexedDB = undefined;
    expect(await createPacksInUse(library, bundled, async () => {})()).toEqual({ ok: false, problem: 'forbidden' });
  });
});
