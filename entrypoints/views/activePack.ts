import { type ActivePacks, askLibrary } from '../../core/browser/libraryCalls.ts';
import { readSettings } from '../../core/browser/settings.ts';
import type { Result } from '../../core/library/problem.ts';
import { createLookup } from '../../core/lookup/lookup.ts';
import type { Lookup } from '../../core/lookup/lookupOver.ts';
import type { ViewPack } from '../../core/lookup/viewPack.ts';

/**
 * The bundled pack as the imported ones make it. What does that is loaded only where there is one; an imported pack that does not
 * fit leaves the bundled one as it is, which the view then says.
 */
export async function packInUse(bundled: ViewPack, imported: Result<ActivePacks>): Promise<ViewPack> {
  if (!imported.ok) return bundled;
  const { packs, setAside } = imported.value;
  const aside = setAside.length > 0 ? { setAside } : {};
  if (packs.length === 0) return { ...bundled, ...aside };
  try {
    const { activeView } = await import('../../core/lookup/activeView.ts');
    return { ...activeView(bundled, packs), ...aside };
  } catch {
    return { ...bundled, fallback: true };
  }
}

/** The bundled pack as the imported ones make it, asked of the background. */
export const activeFacts = async (bundled: ViewPack): Promise<ViewPack> =>
  packInUse(bundled, await askLibrary('packs', {}));

/** Lookup over the pack in use, with the labels of the user's region first. @param bundled with its terms */
export async function activeLookup(bundled: ViewPack): Promise<Lookup> {
  const [pack, { region }] = await Promise.all([activeFacts(bundled), readSettings()]);
  return createLookup(pack, region);
}
