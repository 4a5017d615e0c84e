import type { Pack } from '../knowledge/schema/pack.ts';
import { answerFor } from './answers/answerFor.ts';
import type { Entry, Found } from './entry.ts';
import { codeHits } from './hits/codeHits.ts';
import { type Hit, hitOf, layer } from './hits/hit.ts';
import { spellingHits, textHits } from './hits/looseHits.ts';
import { partHits } from './hits/partHits.ts';
import { prefixHits } from './hits/prefixHits.ts';
import { type Searchable, searchable } from './hits/searchable.ts';
import { indexPack, type PackIndex } from './packIndex.ts';
import { plain, withoutDose } from './queryText.ts';
import { readingsFact } from './readingsFact.ts';

export interface Lookup {
  readonly index: PackIndex;
  /** Ranked, best first, each entry once. An empty query finds nothing. Longer queries are cut at 200 characters. */
  find(query: string, limit?: number): readonly Found[];
  /** @returns the entry of an id, `undefined` where the pack has none */
  entry(id: string): Entry | undefined;
}

/**
 * Prepares the search over a pack; the word index is built with the first query.
 * @param pack taken as valid
 */
export function createLookup(pack: Pack): Lookup {
  const index = indexPack(pack);
  let prepared: Searchable | undefined;
  return {
    index,
    entry: (id) => answerFor(index, id),
    find(query, limit = 12) {
      const cut = query.slice(0, 200);
      const asked = plain(cut);
      if (!asked) return [];
      prepared ??= searchable(index);
      const found: Found[] = [];
      for (const { entry: id, how, matched } of hitsFor(cut, asked, prepared)) {
        if (found.length >= limit) break;
        const entry = answerFor(index, id);
        if (!entry) continue;
        const also = readingsFact(index, asked, entry);
        found.push({ entry: also ? { ...entry, facts: [also, ...entry.facts] } : entry, how, matched });
      }
      return found;
    },
  };
}

function exactHits(asked: string, { exact }: Searchable): Hit[] {
  return [...new Set([asked, withoutDose(asked)])].flatMap((text) =>
    (exact.get(text) ?? []).map((term) =>
      hitOf(term, term.how === 'topic' ? 'topic' : 'name', layer.name + term.weight),
    ),
  );
}

/** Best hit per entry, best first. Near spellings count only where nothing is spelled so. */
function hitsFor(query: string, asked: string, prepared: Searchable): readonly Hit[] {
  const bare = withoutDose(asked) || asked;
  const sure = [
    ...codeHits(query, prepared),
    ...exactHits(asked, prepared),
    ...partHits(bare, prepared),
    ...prefixHits(asked, prepared),
  ];
  const spelled = sure.length === 0 ? spellingHits(bare, prepared) : [];
  const best = new Map<string, Hit>();
  for (const hit of [...sure, ...spelled, ...textHits(asked, prepared)]) {
    const known = best.get(hit.entry);
    if (!known || known.score < hit.score) best.set(hit.entry, hit);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.entry.localeCompare(b.entry));
}
