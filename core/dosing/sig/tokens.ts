import { OutOfRange, parseRatio, type Ratio } from '../ratio.ts';
import { asHeld, isKnown, numberWords, spelling } from './vocabulary.ts';

/** A word, a number or a sign of a sig. `start` and `end` are UTF-16 offsets into the text. */
export interface Token {
  readonly kind: 'number' | 'word' | 'sign';
  /** Lower case; for numbers as written. A line break is the sign "\n". */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** White space or the start of the text comes before it. */
  readonly spaced: boolean;
  /** As written, for words where case decides ("T" for tablets). */
  readonly written: string;
  readonly value: Ratio | undefined;
  /** A number that cannot be a dose: an exponent, a minus sign, too many digits. */
  readonly bad: boolean;
}

const MOST_DIGITS = 9;
const LETTER = /[\p{L}\p{M}²³]/u;
const DASH = /^[-−]$/;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0x202f || code === 0x2009;
const isLetter = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return LETTER.test(text.charAt(i));
};

/** End of the number that starts at `i`: digits, with points and commas between digits. */
function numberEnd(text: string, i: number, to: number): number {
  let end = i;
  while (end < to) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) end += 1;
    else if ((code === 46 || code === 44) && end + 1 < to && isDigit(text.charCodeAt(end + 1))) end += 2;
    else break;
  }
  return end;
}

function wordEnd(text: string, i: number, to: number): number {
  let end = i + 1;
  while (end < to && isLetter(text, end)) end += 1;
  const isPossessive = end + 1 < to && text.charAt(end) === "'" && isLetter(text, end + 1);
  return isPossessive ? wordEnd(text, end + 1, to) : end;
}

/** "3,600" is thousands, "2,5" and "0,125" are decimals; "1.000.000" has too many points to be either. */
function numberValue(written: string): Ratio | undefined {
  if (written.length <= MOST_DIGITS && !written.includes('.') && !written.includes(','))
    return { n: Number(written), d: 1 };
  if (written.length > 24) return undefined;
  const isThousands = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(written);
  const plain = isThousands ? written.replaceAll(',', '') : written.replace(',', '.');
  if (!/^\d*(\.\d+)?$/.test(plain) || plain.length > MOST_DIGITS + 1) return undefined;
  try {
    return parseRatio(plain.startsWith('.') ? `0${plain}` : plain);
  } catch (error) {
    if (error instanceof OutOfRange) return undefined;
    throw error;
  }
}

/** A minus sign, an exponent, or too many digits. */
function isBad(text: string, end: number, spaced: boolean, tokens: readonly Token[]): boolean {
  const next = text.charCodeAt(end);
  // Any of "^eExX×" may begin an exponent.
  if (
    (next === 94 || (next | 32) === 101 || (next | 32) === 120 || next === 0xd7) &&
    /^(\^|e[+-]?\d|[x×]10\^)/i.test(text.slice(end, end + 6))
  )
    return true;
  if (spaced) return false;
  const last = tokens.at(-1);
  if (!last) return false;
  if (last.text === '^') return true;
  return DASH.test(last.text) && last.spaced && tokens.at(-2)?.kind !== 'number';
}

/** The point of "q.6h." or "p.o.", unless a new sentence begins after it. */
function isAbbreviationPoint(text: string, i: number, tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  if (last?.end !== i) return false;
  if (last.kind === 'number') return tokens.at(-2)?.text === 'q' && isLetter(text, i + 1);
  if (last.kind !== 'word' || last.text.length > 1) return false;
  return last.text === 'q' || !/^\.\s+\p{Lu}\p{Ll}/u.test(text.slice(i, i + 8));
}

/**
 * Cuts `text` between `from` and `to` into tokens, each character looked at once.
 * Full stops inside abbreviations ("q.6h.", "b.i.d.") are dropped; those that end a sentence are kept.
 */
export function tokensOf(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let lastEnd = -1;
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    // What is quoted ("two every six hours") is read like the rest; an inch sign is no part of a sig.
    if ((isSpace(code) && code !== 10) || code === 34 || code === 0x201c || code === 0x201d) {
      i += 1;
      continue;
    }
    const spaced = i !== lastEnd;
    const isDecimal = code === 46 && i + 1 < to && isDigit(text.charCodeAt(i + 1));
    if (isDigit(code) || isDecimal) {
      // The point of "q.6h." is no decimal point.
      const start = isDecimal && !spaced && tokens.at(-1)?.kind === 'word' ? i + 1 : i;
      const end = numberEnd(text, start + (start === i && isDecimal ? 1 : 0), to);
      const written = text.slice(start, end);
      const value = numberValue(written);
      const bad = value === undefined || isBad(text, end, spaced, tokens);
      tokens.push({ kind: 'number', text: written, start, end, spaced, written, value: bad ? undefined : value, bad });
      lastEnd = i = end;
      continue;
    }
    const glyph = code > 127 ? numberWords.get(text.charAt(i)) : undefined;
    if (glyph) {
      const written = text.charAt(i);
      tokens.push({ kind: 'number', text: written, start: i, end: i + 1, spaced, written, value: glyph, bad: false });
    } else if (isLetter(text, i)) {
      const end = wordEnd(text, i, to);
      const written = text.slice(i, end);
      const word = respelled(asHeld(written.toLowerCase()));
      tokens.push({ kind: 'word', text: word, start: i, end, spaced, written, value: undefined, bad: false });
      lastEnd = i = end;
      continue;
    } else if (code !== 46 || !isAbbreviationPoint(text, i, tokens)) {
      const written = text.charAt(i);
      tokens.push({ kind: 'sign', text: written, start: i, end: i + 1, spaced, written, value: undefined, bad: false });
    }
    i += 1;
    lastEnd = i;
  }
  return tokens;
}

/** By first letter. */
const spellingFrom: ReadonlyMap<string, readonly string[]> = Map.groupBy(spelling, (word) => word.charAt(0));

/** A known word one transposition or one dropped or doubled letter away ("tiems", "tabet"), else the word itself. */
function respelled(word: string): string {
  if (word.length < 5 || word.length > 9 || isKnown(word)) return word;
  return spellingFrom.get(word.charAt(0))?.find((known) => isSlip(word, known)) ?? word;
}

function isSlip(word: string, known: string): boolean {
  if (word[0] !== known[0] || Math.abs(word.length - known.length) > 1) return false;
  let i = 0;
  while (i < word.length && word[i] === known[i]) i += 1;
  if (word.length === known.length) {
    return word[i] === known[i + 1] && word[i + 1] === known[i] && word.slice(i + 2) === known.slice(i + 2);
  }
  const [long, short] = word.length > known.length ? [word, known] : [known, word];
  return long.slice(i + 1) === short.slice(i);
}
