import { askLibrary } from '../../core/browser/libraryCalls.ts';
import { readSettings } from '../../core/browser/settings.ts';
import { createLookup } from '../../core/lookup/lookup.ts';
import type { Lookup } from '../../core/lookup/lookupOver.ts';
import type { ViewPack } from '../../core/lookup/viewPack.ts';

/**
 * The bundled pack as the imported ones make it. What does that is loaded only where there is one; an imported pack that no
 * longer fits leaves the bundled one as it is, which the view then says.
 */
export async function activeFacts(bundled: ViewPack): Promise<ViewPack> {
  const imported = await askLibrary('packs', {});
  if (!imported.ok || imported.value.length === 0) return bundled;
  try {
    const { activeView } = await import('../../core/lookup/activeView.ts');
    return activeView(bundled, imported.value);
  } catch {
    return { ...bundled, fallback: true };
  }
}

/** Lookup over the pack in use, with the labels of the user's region first. @param bundled with its terms */
export async function activeLookup(bundled: ViewPack): Promise<Lookup> {
  const [pack, { region }] = await Promise.all([activeFacts(bundled), readSettings()]);
  return createLookup(pack, region);
}
