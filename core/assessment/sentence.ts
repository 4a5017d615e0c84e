import type { Span } from '../text/mention.ts';

/** Short forms whose point ends no sentence. */
const SHORT =
  /(?:\b(?:dr|mr|mrs|ms|pt|vs|approx|no|st|e\.g|i\.e|p\.?o|p\.?r\.?n|b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|q\.?d|q\.?h\.?s|h\.?s|mg|tab|tabs|cap|caps|dept|fig)|\b[a-z]|\bq)$/i;
const END = /[.!?](?=\s+[A-Z0-9"“(])|[\n\r]+|;(?=\s)/g;

/** The sentence a mention stands in: from the end of the one before to its own end. A line break ends one; the cells of a table row stand in one. */
export function sentenceAround(text: string, mention: Span): Span {
  let start = 0;
  END.lastIndex = 0;
  for (let cut = END.exec(text); cut; cut = END.exec(text)) {
    if (cut[0] === '.' && SHORT.test(text.slice(Math.max(0, cut.index - 8), cut.index))) continue;
    const after = cut.index + cut[0].length;
    if (after <= mention.start) start = after;
    else if (cut.index >= mention.end) return { start, end: cut.index };
  }
  return { start, end: text.length };
}
