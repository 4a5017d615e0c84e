import type { NameWord } from './termWords.ts';

/*
 * Words of the names as one text for the reader, found when the extension is built: to find them takes a page several times as
 * long as to read them here. Sorted; a capital before each says how much of the word before it begins with ("A": nothing, "B": one
 * letter), a star behind it that it may be misspelled.
 */

const FIRST = 'A'.charCodeAt(0);
const MOST = 25;

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < MOST && length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** The words as text that `decodeWords` reads. */
export const encodeWords = (words: readonly NameWord[]): string =>
  words
    .toSorted((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0))
    .map(({ word, may }, index, sorted) => {
      const shared = sharedLength(sorted[index - 1]?.word ?? '', word);
      return `${String.fromCharCode(FIRST + shared)}${word.slice(shared)}${may ? '*' : ''}`;
    })
    .join('');

/** @param text what `encodeWords` made */
export function decodeWords(text: string): readonly NameWord[] {
  const words: NameWord[] = [];
  let last = '';
  for (const entry of text.match(/[A-Z][^A-Z]*/g) ?? []) {
    const may = entry.endsWith('*');
    last = last.slice(0, entry.charCodeAt(0) - FIRST) + entry.slice(1, may ? -1 : undefined);
    words.push({ word: last, may });
  }
  return words;
}
