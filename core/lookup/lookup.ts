import { answerFor } from './answers/answerFor.ts';
import type { Found } from './entry.ts';
import { codeHits } from './hits/codeHits.ts';
import { type Hit, hitOf, layer } from './hits/hit.ts';
import { spellingHits, textHits } from './hits/looseHits.ts';
import { partHits } from './hits/partHits.ts';
import { prefixHits } from './hits/prefixHits.ts';
import { type Searchable, searchable } from './hits/searchable.ts';
import type { Lookup } from './lookupOver.ts';
import { indexPack } from './packIndex.ts';
import { plain, withoutDose } from './queryText.ts';
import { readingsFact } from './readingsFact.ts';
import type { Region } from './region.ts';
import type { ViewPack } from './viewPack.ts';

/**
 * Prepares the search over a pack; the word index is built with the first query.
 * @param pack taken as valid; `viewPack` makes one of any pack
 * @param region whose labels count first where they differ
 */
export function createLookup(pack: ViewPack, region: Region = 'US'): Lookup {
  const index = indexPack(pack, region);
  let prepared: Searchable | undefined;
  return {
    index,
    ready: true,
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

/** Names that are the query, as typed or without its dose or its plural. */
function exactHits(asked: string, { exact }: Searchable): Hit[] {
  const bare = withoutDose(asked);
  const hits = (text: string, less: number): Hit[] =>
    (exact.get(text) ?? []).map((term) =>
      hitOf(term, term.how === 'topic' ? 'topic' : 'name', layer.name + term.weight - less),
    );
  return [...new Set([asked, bare])].flatMap((text) => [
    ...hits(text, 0),
    ...(text.length > 3 && text.endsWith('s') ? hits(text.slice(0, -1), 5) : hits(`${text}s`, 5)),
  ]);
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
  const top = [...sure, ...spelled].toSorted((a, b) => b.score - a.score)[0];
  const about = top && prepared.index.concept(top.entry)?.label;
  const related = about && plain(about) !== asked ? textHits(plain(about), prepared) : [];
  for (const hit of [...sure, ...spelled, ...textHits(asked, prepared), ...related]) {
    const known = best.get(hit.entry);
    if (!known || known.score < hit.score) best.set(hit.entry, hit);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.entry.localeCompare(b.entry));
}
