import { OutOfRange, parseRatio, type Ratio } from '../ratio.ts';
import { glyphs, isKnown, numberWords, spelling } from './vocabulary.ts';

/** A word, a number or a sign of a sig. `start` and `end` are UTF-16 offsets into the text. */
export interface Token {
  readonly kind: 'number' | 'word' | 'sign';
  /** Lower case; for numbers as written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** White space (not a line break) or the start of the text comes before it. */
  readonly spaced: boolean;
  /** As written, for words where case decides ("T" for tablets). */
  readonly written: string;
  readonly value?: Ratio;
  /** A number that cannot be a dose: an exponent, a minus sign, too many digits. */
  readonly bad?: boolean;
}

const MOST_DIGITS = 9;
const scanner = new RegExp(
  `(?<number>\\d+(?:[.,]\\d+)*|\\.\\d+)|(?<glyph>[${glyphs}])|(?<word>[\\p{L}\\p{M}²³]+(?:'[\\p{L}]+)?)|(?<line>\\n)|(?<sign>[^\\s\\p{L}\\p{N}])`,
  'gu',
);

/** "3,600" is thousands, "2,5" and "0,125" are decimals; "1.000.000" has too many points to be either. */
function numberValue(written: string): Ratio | undefined {
  if (written.length > 24) return undefined;
  const plain = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(written)
    ? written.replaceAll(',', '')
    : written.replace(',', '.');
  if (!/^\d*(\.\d+)?$/.test(plain) || plain.replace('.', '').length > MOST_DIGITS) return undefined;
  try {
    return parseRatio(plain.startsWith('.') ? `0${plain}` : plain);
  } catch (error) {
    if (error instanceof OutOfRange) return undefined;
    throw error;
  }
}

/**
 * Cuts `text` between `from` and `to` into tokens, each looked at once.
 * Full stops inside abbreviations ("q.6h.", "b.i.d.") are dropped; those that end a sentence are kept.
 */
export function tokensOf(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const piece = from === 0 && to === text.length ? text : text.slice(from, to);
  let lastEnd = -1;
  for (const match of piece.matchAll(scanner)) {
    const written = match[0];
    const start = from + match.index;
    const end = start + written.length;
    const spaced = start !== lastEnd;
    lastEnd = end;
    const groups = match.groups ?? {};
    const last = tokens.at(-1);
    if (groups.number !== undefined) {
      // The point of "q.6h." is not a decimal point.
      const isAbbreviation = written.startsWith('.') && !spaced && last?.kind === 'word';
      const value = numberValue(isAbbreviation ? written.slice(1) : written);
      const negative =
        !spaced && last?.kind === 'sign' && /[-−]/.test(last.text) && last.spaced && tokens.at(-2)?.kind !== 'number';
      const exponent =
        !spaced && (last?.text === '^' || (last?.text === 'e' && tokens.at(-2)?.kind === 'number' && !last.spaced));
      if (negative || exponent || value === undefined || followedByExponent(piece, match.index + written.length)) {
        tokens.push({ kind: 'number', text: written, written, start, end, spaced, bad: true });
      } else tokens.push({ kind: 'number', text: written, written, start, end, spaced, value });
    } else if (groups.glyph !== undefined) {
      const value = numberWords.get(written) as Ratio;
      tokens.push({ kind: 'number', text: written, written, start, end, spaced, value });
    } else if (groups.word !== undefined) {
      const lower = written.toLowerCase();
      tokens.push({ kind: 'word', text: respelled(lower), written, start, end, spaced });
    } else if (groups.line !== undefined) {
      tokens.push({ kind: 'sign', text: '\n', written, start, end, spaced });
    } else if (
      written === '.' &&
      last?.kind === 'number' &&
      tokens.at(-2)?.text === 'q' &&
      /^\.\p{L}/u.test(piece.slice(match.index, match.index + 2))
    ) {
      lastEnd = end; // "q.4.d"
    } else if (
      written === '.' &&
      last?.kind === 'word' &&
      last.end === start &&
      isAbbreviated(last, piece, match.index)
    ) {
      lastEnd = end; // the point of "p.o."
    } else {
      tokens.push({ kind: 'sign', text: written, written, start, end, spaced });
    }
  }
  return tokens;
}

const followedByExponent = (text: string, index: number): boolean =>
  /^(\^|e[+-]?\d|[x×]10\^)/i.test(text.slice(index, index + 6));

/** The point of "q.6h." or "p.o.", unless a new sentence begins after it. */
const isAbbreviated = (token: Token, text: string, index: number): boolean =>
  token.text.length <= 1 && (token.text === 'q' || !/^\.\s+\p{Lu}\p{Ll}/u.test(text.slice(index, index + 8)));

/** A known word one transposition or one dropped or doubled letter away ("tiems", "tabet"), else the word itself. */
function respelled(word: string): string {
  if (word.length < 5 || word.length > 9 || isKnown(word)) return word;
  return spelling.find((known) => isSlip(word, known)) ?? word;
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
