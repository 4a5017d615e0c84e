import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledPack, bundledParts } from '../../../core/knowledge/parts.ts';
import type { PackInput } from '../../../core/knowledge/schema/pack.ts';
import { checksumOf, PACK_LIMIT, type PackRead, readPackFile } from '../../../core/library/importPack.ts';
import { activeView, type ImportedPack } from '../../../core/lookup/activeView.ts';
import { createLookup } from '../../../core/lookup/lookup.ts';
import { viewPack } from '../../../core/lookup/viewPack.ts';
import { activeTerms } from '../../../core/text/activeTerms.ts';
import { createReader } from '../../../core/text/reader.ts';

const file = 'tests/fixtures/packs/local-formulary.json';
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const overlay = JSON.parse(readFileSync(file, 'utf8')) as PackInput;
const nothingElse = { core: bundledParts, overlays: [] };
const read = (value: unknown): Promise<PackRead> =>
  readPackFile('pack.json', bytesOf(typeof value === 'string' ? value : JSON.stringify(value)), nothingElse, 7);

describe('a pack file', () => {
  it('that is in order is shown with what it changes before it is used', async () => {
    const found = await readPackFile('local.json', new Uint8Array(readFileSync(file)), nothingElse, 7);
    if (!found.ok) throw new Error(JSON.stringify(found));
    expect(found.stored).toMatchObject({ key: 'st-elsewhere-formulary@2026-01', kind: 'overlay', active: false });
    expect(found.stored.checksum).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'));
    expect(found.unverified).toBe(0);
    expect(
      found.changes.map(({ kind, list, entry, part, now }) => `${kind} ${list}: ${entry}, ${part}: ${now}`),
    ).toEqual([
      'added Drugs: pregabalin, caution: In our hospital an ECG is not needed before the start. (verified, st-elsewhere)',
      'added Names and codes: pregabalin (drug:pregabalin), name: Elsewheregab',
      'added Names and codes: pregabalin (drug:pregabalin), summary: First choice among the gabapentinoids in our hospital. (verified, st-elsewhere)',
      'added Sources: St Elsewhere formulary, pain chapter (st-elsewhere), : St Elsewhere formulary, pain chapter',
    ]);
  }, 20_000);

  it('of a complete pack takes the place of the one in use', async () => {
    const { ruleExamples: _, ...whole } = bundledPack;
    const [claim, ...claims] = whole.claims;
    const found = await read({
      ...whole,
      info: { ...whole.info, version: '99' },
      claims: [{ ...claim, text: 'Said in other words.' }, ...claims],
    });
    if (!found.ok) throw new Error(JSON.stringify(found).slice(0, 2000));
    expect(found.changes).toEqual([
      {
        list: 'Claims of the article',
        entry: claim?.id,
        kind: 'changed',
        part: 'text',
        was: claim?.text,
        now: 'Said in other words.',
      },
    ]);
  }, 20_000);

  it.each([
    ['no JSON', '{"info": ', 'not-json'],
    ['text in another encoding', '', 'not-json'],
    ['a list', '[]', 'invalid'],
    ['an unknown key', JSON.stringify({ ...overlay, script: 'alert(1)' }), 'invalid'],
    ['a key that would change objects', '{"__proto__": {"x": 1}, "info": null}', 'invalid'],
    ['no info', JSON.stringify({ concepts: overlay.concepts }), 'invalid'],
    ['a source that is not there', JSON.stringify({ ...overlay, sources: [] }), 'invalid'],
  ])(
    'with %s is refused with the reason',
    async (_, text, why) => {
      const found = await read(text);
      expect(found).toMatchObject({ ok: false, why });
      if (!found.ok && found.why === 'invalid') {
        expect(found.problems.length).toBeGreaterThan(0);
        for (const { found: what, expected } of found.problems) expect(what && expected).toBeTruthy();
      }
    },
    20_000,
  );

  it('that is too large is not even read', async () => {
    const found = await readPackFile('big.json', new Uint8Array(PACK_LIMIT + 1), nothingElse, 1);
    expect(found).toEqual({ ok: false, why: 'too-large' });
  });

  it('has the checksum that sha256sum prints', async () => {
    expect(await checksumOf(bytesOf('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('an overlay in use', () => {
  const bundled = viewPack(bundledPack);
  const imported: ImportedPack = { title: overlay.info.title, version: '1', kind: 'overlay', pack: overlay };
  const view = createLookup(activeView(bundled, [imported]));

  it('adds and overrides, and everything it touches is local', () => {
    const summary = view.index.concept('drug:pregabalin')?.summary;
    expect(summary).toMatchObject({ text: expect.stringContaining('hospital'), sources: ['st-elsewhere'] });
    expect(view.index.drug('drug:pregabalin')?.cautions.map(({ text }) => text)).toContain(
      'In our hospital an ECG is not needed before the start.',
    );
    expect(view.index.drug('drug:pregabalin')?.doses).toEqual(
      bundled.drugs.find(({ concept }) => concept === 'drug:pregabalin')?.doses,
    );
    expect(view.index.isLocal('drug:pregabalin')).toBe(true);
    expect(view.index.isLocal('drug:pregabalin#renal')).toBe(true);
    expect(view.index.isLocal('drug:gabapentin')).toBe(false);
    expect(view.index.overlays).toEqual([{ title: overlay.info.title, version: '1' }]);
  });

  it('leaves every other entry as it was', () => {
    const before = createLookup(bundled);
    for (const { concept } of bundled.drugs) {
      if (concept !== 'drug:pregabalin') expect(view.entry(concept)).toEqual(before.entry(concept));
    }
  });

  it('is found by the names it adds, and they are read on pages', () => {
    expect(view.find('elsewheregab')[0]?.entry.id).toBe('drug:pregabalin');
    const reader = createReader(activeTerms(bundledPack, [imported]));
    const mentions = reader.read({ text: 'Started elsewheregab last week, naproxen stopped.' });
    expect(JSON.stringify(mentions)).toContain('drug:pregabalin');
    expect(JSON.stringify(mentions)).toContain('drug:naproxen');
  });

  it('of another shape than it had when it was imported is an error, not a wrong answer', () => {
    expect(() => activeView(bundled, [{ ...imported, pack: { info: 3, concepts: 7 } as never }])).toThrow();
  });
});
