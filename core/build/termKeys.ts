import { phraseSurfaces } from '../knowledge/phrase.ts';
import { keyLength, keyOf } from '../page/termGate.ts';
import { formsOf, type Terms } from '../text/lexicon.ts';

const wordsOf = (surface: string): readonly string[] =>
  surface.replace(/\{[^}]*\}/g, ' ').match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** The word of a way to write a term that other texts are least likely to have: the longest. */
const tellingWord = (surface: string): string => wordsOf(surface).toSorted((a, b) => b.length - a.length)[0] ?? '';

const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));

/** What begins one word of each term, however it is written; see `createTermGate`. */
export function termKeys(terms: Terms): readonly string[] {
  const slots = new Map((terms.slots ?? []).map(({ id, phrases }) => [id, phrases]));

  /** One telling word for each way to write a phrase; where its own words tell nothing ("{noun} of {side}"), those of a slot. */
  function tellingWords(phrase: string): readonly string[] {
    return (phraseSurfaces(phrase) ?? [phrase]).flatMap((surface) => {
      const own = tellingWord(surface);
      if (own.length >= keyLength) return [own];
      const inSlots = [...surface.matchAll(/\{([^}]+)\}/g)].map(([, id = '']) =>
        (slots.get(id) ?? []).flatMap(tellingWords),
      );
      return [[own], ...inSlots].toSorted((a, b) => shortest(b) - shortest(a))[0] ?? [];
    });
  }

  const keys = new Set<string>();
  for (const { text, literal, meaning, letterCase } of formsOf(terms)) {
    if (meaning.kind === 'guard') continue;
    const words = literal ? wordsOf(text).slice(0, 1) : tellingWords(text);
    for (const word of words) {
      if (word) keys.add(letterCase === 'upper' && word.length < keyLength ? word.toUpperCase() : keyOf(word));
    }
  }
  return [...keys].sort();
}
