import { nearness } from '../nearness.ts';
import { type Hit, hitOf, layer } from './hit.ts';
import type { Searchable } from './searchable.ts';

const shortestSpelling = 4;

/** Names spelled nearly like the query. */
export function spellingHits(asked: string, { words, names }: Searchable): Hit[] {
  if (asked.length < shortestSpelling) return [];
  const near = words.search(asked, {
    combineWith: 'AND',
    prefix: (word) => word.length > 4,
    fuzzy: (word) => (word.length > 3 ? 0.3 : 0),
  });
  return near
    .flatMap((result) => {
      const term = names[result.id as number];
      return term ? [{ term, near: nearness(asked, term.text) }] : [];
    })
    .filter((each) => each.near > 0.55)
    .map((each) => hitOf(each.term, 'spelling', layer.spelling + each.near * 500 + each.term.weight));
}

/** Words of the query in the running text of the pack: all of them, or where that finds nothing any of them. */
export function textHits(asked: string, { words, documents }: Searchable): Hit[] {
  const options = { prefix: (word: string) => word.length > 2, fuzzy: (word: string) => (word.length > 5 ? 0.2 : 0) };
  const all = words.search(asked, { ...options, combineWith: 'AND' });
  const some = all.length > 0 ? all : words.search(asked, { ...options, combineWith: 'OR' });
  const most = some[0]?.score ?? 1;
  return some.flatMap((result) => {
    const document = documents[result.id as number];
    if (!document) return [];
    return [
      {
        entry: document.entry,
        how: 'text' as const,
        matched: result.queryTerms.join(' '),
        score: layer.text + (result.score / most) * 1000,
      },
    ];
  });
}
