import facts from 'virtual:view-pack/facts';
import { askLibrary } from '../../core/browser/libraryCalls.ts';
import { activeView } from '../../core/lookup/activeView.ts';
import { loadFacts } from '../../core/lookup/loadViewPack.ts';
import { indexPack, type PackIndex } from '../../core/lookup/packIndex.ts';
import type { Region } from '../../core/lookup/region.ts';
import type { ViewPack } from '../../core/lookup/viewPack.ts';
import type { OpenTheCard } from './contract.ts';
import { openCard } from './openCard.tsx';

/** The facts of the packs in use; the bundled ones where an imported pack no longer fits. */
async function factsInUse(): Promise<ViewPack> {
  const bundled = loadFacts(facts);
  const imported = await askLibrary('packs', {});
  if (!imported.ok || imported.value.length === 0) return bundled;
  try {
    return activeView(bundled, imported.value);
  } catch {
    return { ...bundled, fallback: true };
  }
}

/** What opens cards over the content in use. */
export async function createCard(): Promise<OpenTheCard> {
  const pack = await factsInUse();
  const indexes = new Map<Region, PackIndex>();
  return (order) => {
    const { region } = order.look;
    const index = indexes.get(region) ?? indexPack(pack, region);
    indexes.set(region, index);
    return openCard(order, index);
  };
}
