import facts from 'virtual:view-pack/facts';
import { askLibrary } from '../../core/browser/libraryCalls.ts';
import { activeView } from '../../core/lookup/activeView.ts';
import { loadFacts } from '../../core/lookup/loadViewPack.ts';
import type { ViewPack } from '../../core/lookup/viewPack.ts';

/** The facts of the packs in use; the bundled ones where an imported pack no longer fits. */
export async function factsInUse(): Promise<ViewPack> {
  const bundled = loadFacts(facts);
  const imported = await askLibrary('packs', {});
  if (!imported.ok || imported.value.length === 0) return bundled;
  try {
    return activeView(bundled, imported.value);
  } catch {
    return { ...bundled, fallback: true };
  }
}
