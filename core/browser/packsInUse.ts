import { browser } from 'wxt/browser';
import type { PackPart } from '../knowledge/merge.ts';
import { announceChange } from '../library/announce.ts';
import { checkedPacks } from '../library/checkedPacks.ts';
import type { Library } from '../library/library.ts';
import type { Result } from '../library/problem.ts';
import type { StoredPack } from '../library/schema.ts';
import { chosenPacks, isSetAside } from '../library/usablePacks.ts';
import type { ActivePacks } from './libraryCalls.ts';
import { readPolicy } from './policy.ts';

/** Answers with the imported packs that count, each checked by this version of Stepwise. */
export type PacksInUse = (again?: 'again') => Promise<Result<ActivePacks>>;

/**
 * The imported packs that count now, for the background. One look after the other: frames ask together, and a pack is checked once.
 * @param bundled the bundled pack or its ids, loaded only when an overlay has to be checked
 * @param checked is told what may be used when a check has found something new
 */
export function createPacksInUse(
  library: Library,
  bundled: () => PackPart,
  checked: (packs: readonly StoredPack[]) => Promise<void>,
): PacksInUse {
  let looking: Promise<unknown> = Promise.resolve();

  async function look(again: boolean): Promise<Result<ActivePacks>> {
    const { pack: pinned } = await readPolicy();
    const { version } = browser.runtime.getManifest();
    const found = await checkedPacks(library, pinned, { version, bundled, again });
    if (!found.ok) return found;
    const chosen = chosenPacks(found.value.packs, pinned);
    const packs = chosen.filter((pack) => !isSetAside(pack));
    if (found.value.changed) {
      await checked(packs);
      announceChange();
    }
    const aside = chosen.filter(isSetAside);
    return {
      ok: true,
      value: {
        packs: packs.map(({ title, version, kind, pack }) => ({ title, version, kind, pack })),
        setAside: aside.map(({ title, version }) => ({ title, version })),
      },
    };
  }
  return (again) => {
    // Each looks for itself, so that nobody is told of what was in use before.
    const mine = looking.then(() => look(again === 'again'));
    looking = mine.catch(() => undefined);
    return mine;
  };
}
