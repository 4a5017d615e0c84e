import type { Span } from '../text/mention.ts';

/** Short forms whose point ends no sentence. */
const SHORT =
  /(?:\b(?:dr|mr|mrs|ms|pt|vs|approx|no|st|e\.g|i\.e|p\.?o|p\.?r\.?n|b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|q\.?d|q\.?h\.?s|h\.?s|mg|tab|tabs|cap|caps|dept|fig)|\b[a-z]|\bq)$/i;
const END = /[.!?](?=\s+[A-Z0-9"“(])|[\n\r]+|;(?=\s)/g;

/**
 * The sentences of a passage, found once: `around` gives the one a mention stands in, from the end of the one before to its own
 * end. A line break ends one; the cells of a table row stand in one.
 */
export function sentencesOf(text: string): { around(mention: Span): Span } {
  const cuts: Span[] = [];
  for (const { 0: sign, index } of text.matchAll(END)) {
    if (sign === '.' && SHORT.test(text.slice(Math.max(0, index - 8), index))) continue;
    cuts.push({ start: index, end: index + sign.length });
  }
  return {
    around(mention) {
      let start = 0;
      for (const cut of cuts) {
        if (cut.end <= mention.start) start = cut.end;
        else if (cut.start >= mention.end) return { start, end: cut.start };
      }
      return { start, end: text.length };
    },
  };
}
