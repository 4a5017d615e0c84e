import type { Entry, Fact } from './entry.ts';
import type { PackIndex } from './packIndex.ts';
import { plain } from './queryText.ts';

/** What else a short form can mean, where the query was one: "PT" finds physical therapy and says "prothrombin time, patient". */
export function readingsFact(index: PackIndex, asked: string, entry: Entry): Fact | undefined {
  for (const one of index.pack.abbreviations) {
    const typed = [one.text, ...one.variants].find((text) => plain(text) === asked);
    if (typed === undefined || !one.readings.some((reading) => reading.concept === entry.id)) continue;
    const others = one.readings.filter((reading) => reading.concept !== entry.id).map((reading) => reading.label);
    if (others.length === 0) return undefined;
    return { kind: 'readings', lead: typed, text: others.join(', '), status: one.status, sources: one.sources };
  }
  return undefined;
}
