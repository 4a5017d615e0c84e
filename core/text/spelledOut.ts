import type { Span } from './mention.ts';

/** UTF-16 units before the bracket in which the words are looked for. */
const REACH = 80;

/**
 * The words that a short form in brackets stands for, where they stand before it and begin with its letters: "part-time (PT)",
 * "epidural steroid injection (ESI)".
 * @returns the words in lower case; undefined where no words spell it out
 */
export function spelledOut(text: string, { start, end }: Span): readonly string[] | undefined {
  if (text[start - 1] !== '(' || text[end] !== ')') return undefined;
  const letters = text.slice(start, end).replace(/\P{L}/gu, '').toLowerCase();
  const words = text
    .slice(Math.max(0, start - REACH), start - 1)
    .toLowerCase()
    .match(/[\p{L}]+/gu)
    ?.slice(-letters.length);
  const isSpelled = words?.length === letters.length && words.every((word, at) => word[0] === letters[at]);
  return isSpelled ? words : undefined;
}
