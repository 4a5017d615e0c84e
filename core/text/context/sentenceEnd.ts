import type { Lexicon } from './lexicon.ts';
import { isDigit, isSpace } from './tokenCharacters.ts';

const isUpper = (char: string): boolean => char !== char.toLowerCase();
export const isLower = (char: string): boolean => char !== char.toUpperCase();

/** A line at least this long was broken by its width, not by its writer (a heuristic of ours; typed notes wrap at 65 to 80). */
const wrapped = 50;
const listMark = /^(?:[-–*•·▪]|\(?\d{1,2}[.)]|[A-Za-z][.)])\s/;
/** "ibuprofen 800 mg, one three times daily": a line of a list, whatever letter it begins with. */
const medication = /^[a-z][\w-]*(?:[ /][\w()-]+){0,3} \d[\d.,/]* ?(?:mg|mcg|µg|g|ml|units?|%)\b/i;
const number = /^\d{1,2}$/;
const dotted = /^[a-z](\.[a-z0-9]{1,3})+$/;
/** A line that ends so goes on in the next. */
const endsOpen =
  /(?:[,(/&-]|\b(?:and|or|with|of|to|for|in|on|no|not|the|a|an|denies|any|at|by|from|without|his|her|was|is|has|had))[ \t\r]*$/i;

/** The word that ends at `at`, at most 12 characters, lower case, inner dots kept ("b.i.d"). */
function wordBefore(text: string, at: number, start: number): string {
  let begin = at;
  while (begin > start && at - begin < 12) {
    const code = text.charCodeAt(begin - 1);
    if (isSpace(code) || code === 40 || code === 44 || code === 47) break;
    begin -= 1;
  }
  return text.slice(begin, at).toLowerCase();
}

/** UTF-16 units of a sentence that only tells what came of a drug. */
const longestOutcome = 64;
/** Its words, and behind them nothing but a reason; what else could follow may name another drug. */
const outcome =
  /^\s+(?:No (?:relief|help|benefit|effect|response|improvement)\.\s+)?([A-Za-z']+(?: [a-z]+){0,2}?)(?: (?:it|them))?(?: (?:himself|herself))?(?: (?:because of|due to|after) [a-z ]{2,24})?\s*(?:[.\n]|$)/;

/** "Naproxen 500 mg for six weeks. Failed.": a sentence without a subject that goes on about the one before. */
function tellsOutcome(text: string, from: number, lexicon: Lexicon): boolean {
  const words = outcome.exec(text.slice(from, from + longestOutcome))?.[1]?.toLowerCase();
  return words !== undefined && lexicon.outcomes.has(words);
}

/** Whether the full stop at `at` ends the sentence that began at `start`. */
export function fullStopEnds(text: string, at: number, start: number, lexicon: Lexicon): boolean {
  const after = text.charCodeAt(at + 1);
  if (Number.isNaN(after)) return true;
  if (!isSpace(after)) {
    // "3.5", "q.d.", "e.g.," run on; "pain.Denies" does not.
    return isUpper(text.charAt(at + 1)) && isLower(text.charAt(at - 1)) && wordBefore(text, at, start).length > 2;
  }
  const word = wordBefore(text, at, start);
  if (lexicon.titles.has(word)) return false;
  // "1. Sciatica": a number at the start of a sentence is its mark.
  if (number.test(word) && at - start <= 2) return false;
  // An initial: "J. Smith".
  if (word.length === 1 && isUpper(text.charAt(at - 1))) return false;
  if (!dotted.test(word) && !lexicon.abbreviations.has(word)) return !tellsOutcome(text, at + 1, lexicon);
  let next = at + 1;
  while (isSpace(text.charCodeAt(next)) && next - at < 20) next += 1;
  return (isUpper(text.charAt(next)) || next >= text.length) && !tellsOutcome(text, at + 1, lexicon);
}

/** Whether a quotation closes at `at` and a new sentence, or nothing, follows: `"it does nothing." No side effects.` */
export function quoteCloses(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign !== '"' && sign !== '”') return false;
  let next = at + 1;
  while (isSpace(text.charCodeAt(next)) && next - at < 20) next += 1;
  return next >= text.length || (next > at + 1 && isUpper(text.charAt(next)));
}

/** Whether the line break at `at` ends the sentence that began at `start`, or only the line. */
export function lineEnds(text: string, at: number, start: number): boolean {
  let next = at + 1;
  while (text[next] === ' ' || text[next] === '\t' || text[next] === '\r') next += 1;
  if (next >= text.length || text[next] === '\n') return true;
  if (listMark.test(text.slice(next, next + 6))) return true;
  if (medication.test(text.slice(next, next + 60))) return true;
  const line = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, start, at - 200), at);
  if (endsOpen.test(line) || isLower(text.charAt(next))) return false;
  return line.trim().length < wrapped || isDigit(text.charCodeAt(next));
}
