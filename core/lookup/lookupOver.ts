import { answerFor } from './answers/answerFor.ts';
import type { Entry, Found } from './entry.ts';
import { indexPack, type PackIndex } from './packIndex.ts';
import type { Region } from './region.ts';
import type { ViewPack } from './viewPack.ts';

export interface Lookup {
  readonly index: PackIndex;
  /** False while names and search are still being loaded: `find` finds nothing yet. */
  readonly ready: boolean;
  /** Ranked, best first, each entry once. An empty query finds nothing. Longer queries are cut at 200 characters. */
  find(query: string, limit?: number): readonly Found[];
  /** @returns the entry of an id, `undefined` where the pack has none */
  entry(id: string): Entry | undefined;
}

/** A pack that can be read already and searched soon. */
export function lookupToCome(pack: ViewPack, region: Region = 'US'): Lookup {
  const index = indexPack(pack, region);
  return { index, ready: false, find: () => [], entry: (id) => answerFor(index, id) };
}
