import { answerFor } from '../answers/answerFor.ts';
import type { PackIndex } from '../packIndex.ts';
import type { Term } from '../terms.ts';
import { type Hit, hitOf, layer } from './hit.ts';
import type { Searchable } from './searchable.ts';

/** Names that stand inside a longer query, and the topic asked of them: "renal dose of gabapentin", "mild sciatica left". */
export function partHits(asked: string, searchable: Searchable): Hit[] {
  const words = asked.split(' ');
  if (words.length < 2) return [];
  const parts: Term[] = [];
  for (let at = 0; at < words.length; at += 1)
    for (let end = Math.min(words.length, at + 6); end > at; end -= 1) {
      const terms = searchable.exact.get(words.slice(at, end).join(' '));
      const best = terms?.toSorted((a, b) => b.weight - a.weight)[0];
      if (!best || (best.text.length < 3 && best.how !== 'topic')) continue;
      parts.push(best);
      at = end - 1;
      break;
    }
  const drugs = parts.filter((part) => part.entry.startsWith('drug:'));
  const asks = parts.filter((part) => part.how === 'topic');
  const hits = parts.map((part) =>
    hitOf(part, part.how === 'topic' ? 'topic' : 'name', layer.part + part.text.length + part.weight),
  );
  for (const drug of drugs)
    for (const topic of asks) {
      const entry = `${drug.entry}#${topic.entry.slice('topic:'.length)}`;
      if (answerFor(searchable.index, entry))
        hits.push({
          entry,
          how: 'topic',
          matched: `${drug.written}, ${topic.written}`,
          score: layer.together + topic.text.length,
        });
    }
  return [...hits, ...pairHits(searchable.index, parts)];
}

/** Two things named together, where the pack has their interaction. */
function pairHits(index: PackIndex, parts: readonly Term[]): Hit[] {
  const known = parts.flatMap((part) => {
    const concept = index.concept(part.entry);
    return concept ? [index.withParents(concept.id)] : [];
  });
  const [first, second] = known;
  if (!first || !second) return [];
  return index.pack.interactions
    .filter(
      (one) =>
        (one.a.some((id) => first.includes(id)) && one.b.some((id) => second.includes(id))) ||
        (one.b.some((id) => first.includes(id)) && one.a.some((id) => second.includes(id))),
    )
    .map((one) => ({
      entry: `interaction:${one.id}`,
      how: 'name' as const,
      matched: parts.map((part) => part.written).join(' + '),
      score: layer.together + 50,
    }));
}
