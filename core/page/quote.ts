import type { Span } from '../text/mention.ts';

/** The longest quote, in UTF-16 code units. */
export const longestQuote = 160;

const tidy = (text: string): string =>
  text
    .replace(/\s*\t\s*/g, ' | ')
    .replace(/\s+/g, ' ')
    .trim();

/** The words around a span, cut at word ends, with an ellipsis where something was left out; cells are set apart by a bar. */
export function quoteOf(text: string, { start, end }: Span): string {
  const whole = tidy(text);
  if (whole.length <= longestQuote) return whole;
  const room = longestQuote - 2 - Math.min(end - start, longestQuote - 2);
  let from = Math.max(0, start - Math.floor(room / 2));
  let to = Math.min(text.length, from + longestQuote - 2);
  from = Math.max(0, Math.min(from, to - longestQuote + 2));
  if (from > 0) {
    const edge = text.slice(from, start).search(/\s/);
    from = edge < 0 ? start : from + edge + 1;
  }
  if (to < text.length) {
    const edge = text.slice(end, to).search(/\s\S*$/);
    to = edge < 0 ? Math.min(end, from + longestQuote - 2) : end + edge;
  }
  const cut = tidy(text.slice(from, to)).slice(0, longestQuote - 2);
  return `${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}`;
}
