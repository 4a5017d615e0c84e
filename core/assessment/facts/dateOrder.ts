import words from '../en/date-order.json' with { type: 'json' };
import { matchesOf } from './matches.ts';

/** A value read both ways: with 02/03 as 3 February, and as 2 March. */
export type ByOrder<T> = readonly [monthFirst: T, dayFirst: T];

/** 02/03, 02/03/2026: either order makes a day of it. */
const OPEN = /(?<![\d/.])(?:0?[1-9]|1[0-2])[/.](?:0?[1-9]|1[0-2])(?!\d)/;
/** Nothing that could be a date. */
const FIGURES = /\d[/.]\d/;

const YEAR = '[/.](?:19|20)\\d{2}(?![\\d/])';
const DAY = '(?:1[3-9]|2\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
/** "22/11/2026"; with dots the continent writes the day first. */
const DAY_FIRST = new RegExp(
  `(?<![\\d/.])(?:${DAY}[/.]${MONTH}${YEAR}|(?:0?[1-9]|[12]\\d|3[01])\\.(?:0?[1-9]|1[0-2])\\.(?:19|20)\\d{2}(?!\\d))`,
  'g',
);
const MONTH_FIRST = new RegExp(`(?<![\\d/.])${MONTH}[/.]${DAY}${YEAR}`, 'g');

const wordsOf = (list: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])(?:${list.map((word) => word.replace(/[.+]/g, '\\$&')).join('|')})(?![\\p{L}\\d])`,
    'giu',
  );
const DAY_FIRST_WORDS = wordsOf(words.dayFirst);
const MONTH_FIRST_WORDS = wordsOf(words.monthFirst);

/** Reads a text whose dates may mean two days both ways, and any other once. */
export function inBothOrders<T>(text: string, read: (dayFirst: boolean) => T): ByOrder<T> {
  const monthFirst = read(false);
  return [monthFirst, FIGURES.test(text) && OPEN.test(text) ? read(true) : monthFirst];
}

/** So many words more of one country than of the other: one alone may mean something else. */
const LEAST_WORDS = 2;

/** What a page tells of the order in which it writes day and month. */
export interface OrderEvidence {
  /** @param isClinical whether the words of the text count too: those of the whole page need not be looked at */
  see(text: string, isClinical: boolean): void;
  readonly isDayFirst: boolean;
}

/**
 * The order of a page's dates: as its dates tell that can only be read one way, else as its words are British or American.
 * @param unless how they are read where nothing tells
 */
export function collectOrder(unless: boolean): OrderEvidence {
  let balance = 0;
  const day = new Set<string>();
  const month = new Set<string>();
  const gather = (pattern: RegExp, text: string, found: Set<string>): void => {
    for (const [word] of matchesOf(pattern, text)) found.add(word.toLowerCase());
  };
  return {
    see(text, isClinical) {
      if (FIGURES.test(text)) balance += matchesOf(DAY_FIRST, text).length - matchesOf(MONTH_FIRST, text).length;
      if (!isClinical) return;
      gather(DAY_FIRST_WORDS, text, day);
      gather(MONTH_FIRST_WORDS, text, month);
    },
    get isDayFirst() {
      if (balance !== 0) return balance > 0;
      if (Math.abs(day.size - month.size) < LEAST_WORDS) return unless;
      return day.size > month.size;
    },
  };
}
