import { t } from '../../components/i18n/t.ts';
import type { PackActions, ShownPack } from '../../components/options/PackPanel.tsx';
import type { PackCheck, ShownChange } from '../../components/options/PackPreview.tsx';
import { askLibrary } from '../../core/browser/libraryCalls.ts';
import type { Policy } from '../../core/browser/policy.ts';
import type { ReadableChange } from '../../core/knowledge/diff/readableDiff.ts';
import type { PackInfo } from '../../core/knowledge/schema/pack.ts';
import type { StoredPack } from '../../core/library/schema.ts';
import { isAllowed, isSetAside, usablePacks } from '../../core/library/usablePacks.ts';
import type { OptionsLibrary } from './optionsLibrary.ts';
import { storeTermKeys } from './storeTermKeys.ts';

const short = (text: string): string => (text.length > 400 ? `${text.slice(0, 399)}…` : text);

const shownChange = ({ list, entry, part, kind, was, now }: ReadableChange): ShownChange => ({
  kind,
  where: [`${list}: ${entry}`, part].filter(Boolean).join(', '),
  from: short(was),
  to: short(now),
});

/** What the page shows of the packs: the bundled one, then the imported ones, newest first. */
export function shownPacks(
  bundled: PackInfo,
  packs: readonly StoredPack[],
  { pack: pinned }: Pick<Policy, 'pack'>,
): readonly ShownPack[] {
  const used = new Set(usablePacks(packs, pinned).map(({ key }) => key));
  const core = packs.some(({ key, kind }) => kind === 'core' && used.has(key));
  const own = packs
    .toSorted((a, b) => b.importedAt - a.importedAt)
    .map((each): ShownPack => {
      const { released, reviewNote } = each.pack.info;
      const { key, id, title, version, publisher, kind, checksum, importedAt, checked } = each;
      const imported = new Date(importedAt).toLocaleDateString();
      const allowed = isAllowed(each, pinned);
      return {
        key,
        id,
        title,
        version,
        released,
        publisher,
        reviewNote,
        kind,
        checksum,
        imported,
        inUse: used.has(key),
        allowed,
        setAside: isSetAside(each) ? { problems: checked?.problems ?? 0, first: checked?.first ?? '' } : undefined,
      };
    });
  return [{ ...bundled, key: 'bundled', checksum: '', imported: '', inUse: !core, allowed: true }, ...own];
}

/** Reading, keeping, switching and rolling back packs. What checks them is loaded with the first file. */
export function packActions(library: OptionsLibrary, policy: () => Policy): PackActions {
  let read: StoredPack | undefined;

  async function change(work: Promise<{ readonly ok: boolean }>): Promise<boolean> {
    const problem = await library.run(work as Parameters<typeof library.run>[0]);
    // The background checks what is in use from now on, and announces what it finds.
    await askLibrary('packs', {});
    await storeTermKeys(usablePacks(library.packs.peek(), policy().pack));
    return problem === undefined;
  }

  return {
    async onRead(file): Promise<PackCheck> {
      read = undefined;
      const [{ PACK_LIMIT, readPackFile }, { bundledParts }] = await Promise.all([
        import('../../core/library/importPack.ts'),
        import('../../core/knowledge/parts.ts'),
      ]);
      const tooLarge = {
        ok: false,
        reason: t('packs.too_large', { limit: PACK_LIMIT / 1024 / 1024 }),
        problems: [],
      } as const;
      if (file.size > PACK_LIMIT) return tooLarge;
      const bytes = await file.arrayBuffer().catch(() => undefined);
      if (!bytes) return { ok: false, reason: t('packs.not_readable'), problems: [] };
      const using = usablePacks(library.packs.peek(), policy().pack);
      const core = using.find(({ kind }) => kind === 'core');
      const inUse = {
        core: core ? [core.pack] : bundledParts,
        overlays: using.filter(({ kind }) => kind === 'overlay').map(({ pack }) => pack),
      };
      const found = await readPackFile(file.name, new Uint8Array(bytes), inUse, Date.now());
      if (found.ok) {
        read = found.stored;
        const { title, version, released, publisher, reviewNote, kind } = found.info;
        return {
          ok: true,
          ...{ title, version, released, publisher, reviewNote, kind },
          checksum: found.stored.checksum,
          allowed: isAllowed(found.stored, policy().pack),
          unverified: found.unverified,
          changes: found.changes.map(shownChange),
        };
      }
      if (found.why === 'too-large') return tooLarge;
      if (found.why === 'not-json')
        return { ok: false, reason: t('packs.not_json', { why: found.message }), problems: [] };
      return {
        ok: false,
        reason: t('packs.invalid', found.problems.length),
        problems: found.problems.map(({ path, found: what, expected }) =>
          t('packs.problem', { path: path || file.name, found: what, expected }),
        ),
      };
    },
    async onKeep(use) {
      if (!read) return false;
      const pack = read;
      const known = library.packs.peek().find(({ key }) => key === pack.key);
      if (!(await change(library.library.keepPack({ ...pack, active: known?.active ?? false })))) return false;
      return use ? change(library.library.activatePack(pack.id, pack.key)) : true;
    },
    onUse(pack) {
      const core = library.packs.peek().find(({ kind, active }) => kind === 'core' && active);
      if (pack.key !== 'bundled') void change(library.library.activatePack(pack.id, pack.key));
      else if (core) void change(library.library.activatePack(core.id));
    },
    onStop: (pack) => void change(library.library.activatePack(pack.id)),
    onRemove: (pack) => void change(library.library.removePack(pack.key)),
  };
}
