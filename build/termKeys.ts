import { phraseSurfaces } from '../core/knowledge/phrase.ts';
import { keyLength, keyOf } from '../core/page/termGate.ts';
import type { Terms } from '../core/text/lexicon.ts';
import { formsOf } from '../core/text/lexicon.ts';

const wordsOf = (surface: string): readonly string[] =>
  surface.replace(/\{[^}]*\}/g, ' ').match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** The word of a way to write a term that other texts are least likely to have: the longest. */
const tellingWord = (surface: string): string | undefined =>
  wordsOf(surface).toSorted((a, b) => b.length - a.length)[0];

/** What begins one word of each term, however it is written; see `createTermGate`. */
export function termKeys(terms: Terms): readonly string[] {
  const slots = new Map((terms.slots ?? []).map(({ id, phrases }) => [id, phrases]));
  const keys = new Set<string>();
  const add = (phrase: string, upper: boolean): void => {
    for (const surface of phraseSurfaces(phrase) ?? [phrase]) {
      const word = tellingWord(surface) ?? '';
      const inSlots = [...surface.matchAll(/\{([^}]+)\}/g)].flatMap(([, id = '']) => slots.get(id) ?? []);
      // Words like "and" between slots tell nothing; what the slots say does.
      if (word.length < keyLength && inSlots.length > 0) for (const inner of inSlots) add(inner, upper);
      else if (word) keys.add(upper && word.length < keyLength ? word.toUpperCase() : keyOf(word));
    }
  };
  for (const { text, literal, meaning, letterCase } of formsOf(terms)) {
    if (meaning.kind === 'guard') continue;
    if (literal) keys.add(keyOf(wordsOf(text)[0] ?? text));
    else add(text, letterCase === 'upper');
  }
  return [...keys].sort();
}
