import { type Hit, hitOf, layer } from './hit.ts';
import type { Searchable } from './searchable.ts';

const shortest = 2;

/** Names that go on from what is typed so far; the better known and the shorter first. */
export function prefixHits(asked: string, { names }: Searchable): Hit[] {
  if (asked.length < shortest) return [];
  return names
    .filter((term) => term.text.length > asked.length && term.text.startsWith(asked))
    .map((term) =>
      hitOf(term, 'prefix', layer.prefix + term.weight * 10 - Math.min(40, term.text.length - asked.length)),
    );
}
