/**
 * What was passed between two texts: nothing but letter styling ('none'), one edge of an element ('open', 'closed'), or the end
 * of one and the start of the next ('both'), which layouts often set apart with no space in the text.
 */
export type Edge = 'none' | 'open' | 'closed' | 'both';

/** Whether the end of one text and the start of the next are two halves of a term. */
export type Joins = (before: string, after: string) => boolean;

const lastWord = /[\p{L}\p{M}'-]+$/u;
const firstWord = /^[\p{L}\p{M}'-]+/u;

/**
 * Whether a space is to be read where two inline elements meet. `<span>gabapentin</span><span>300 mg</span>` shows two words,
 * `<span>gaba</span><span>pentin</span>` one: where neither case nor digits tell, it is one word only if it makes a term.
 */
export function needsSpace(before: string, after: string, edge: Edge, joins: Joins): boolean {
  const last = before.charAt(before.length - 1);
  const first = after.charAt(0);
  if (edge === 'none' || !/[\p{L}\p{N})\]%]/u.test(last) || !/[\p{L}\p{N}([]/u.test(first)) return false;
  const bothLetters = /\p{L}/u.test(last) && /\p{L}/u.test(first);
  if (!bothLetters) return edge === 'both' || /\p{L}/u.test(last) !== /\p{L}/u.test(first);
  const newWord = /\p{Ll}/u.test(last) && /\p{Lu}/u.test(first);
  if (edge !== 'both' && !newWord) return false;
  const [start = ''] = lastWord.exec(before.slice(-40)) ?? [];
  const [end = ''] = firstWord.exec(after.slice(0, 40)) ?? [];
  return !joins(start, end);
}

/**
 * Whether the line ends of a text are shown: notes set with `white-space: pre-wrap` from a style sheet. Told by the text itself
 * (blank lines, lines that begin a list or a section), because asking for the computed style lays out the page.
 */
export function hasHardLines(data: string): boolean {
  const first = data.indexOf('\n');
  if (first < 0 || data.indexOf('\n', first + 1) < 0) return false;
  const lines = data.slice(0, 4_000).trim().split(/\r?\n/);
  if (lines.length < 3) return false;
  const starts = lines.filter((line) =>
    /^(\s{0,3}([-*•]|\d{1,2}[.)])\s|\s*$|[A-Z][A-Za-z /&-]{1,40}:)/.test(line),
  ).length;
  return starts >= 2 && starts * 8 >= lines.length;
}
