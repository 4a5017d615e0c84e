import type { Span } from '../text/mention.ts';
import { matchesOf } from './facts/matches.ts';

/** Short forms whose point ends no sentence. */
const SHORT =
  /(?:\b(?:dr|mr|mrs|ms|pt|vs|approx|no|st|e\.g|i\.e|p\.?o|p\.?r\.?n|b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|q\.?d|q\.?h\.?s|h\.?s|mg|tab|tabs|cap|caps|dept|fig|incl|excl|esp|prev|temp|max|min|cont|disp|resp|viz|ca|appt|meds|hx|dx|rx|tx|wt|ht)|\b[a-z]|\bq)$/i;
const END = /[.!?](?=\s+[A-Z0-9"“(])|[\n\r]+|;(?=\s)/g;

export interface Sentences {
  /** The one that holds a span. */
  around(mention: Span): Span;
  /** The next one behind a sentence that ends at `end`; undefined where none is. */
  after(end: number): Span | undefined;
}

/**
 * The sentences of a passage, found once: `around` gives the one a mention stands in, from the end of the one before to its own
 * end. A line break ends one; the cells of a table row stand in one.
 */
export function sentencesOf(text: string): Sentences {
  const cuts: Span[] = [];
  for (const { 0: sign, index } of matchesOf(END, text)) {
    if (sign === '.' && SHORT.test(text.slice(Math.max(0, index - 8), index))) continue;
    cuts.push({ start: index, end: index + sign.length });
  }
  /** The first cut that begins at `at` or behind it. */
  const cutFrom = (at: number): number => {
    let [low, high] = [0, cuts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cuts[middle] as Span).start >= at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    around(mention) {
      // A cut inside the mention is none.
      let before = cutFrom(mention.start) - 1;
      while (before >= 0 && (cuts[before] as Span).end > mention.start) before -= 1;
      return { start: cuts[before]?.end ?? 0, end: cuts[cutFrom(mention.end)]?.start ?? text.length };
    },
    after(end) {
      const at = cutFrom(end);
      const cut = cuts[at];
      return cut && cut.end < text.length ? { start: cut.end, end: cuts[at + 1]?.start ?? text.length } : undefined;
    },
  };
}
