import { indexPack, type PackIndex } from '../../core/lookup/packIndex.ts';
import type { Region } from '../../core/lookup/region.ts';
import type { OpenTheCard } from './contract.ts';
import { factsInUse } from './factsInUse.ts';
import { openCard } from './openCard.tsx';

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
