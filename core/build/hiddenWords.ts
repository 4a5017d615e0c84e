import type { Slot } from '../knowledge/schema/concept.ts';
import type { Form } from '../text/lexicon.ts';
import { oneEditApart } from '../text/misspelling.ts';
import { type NameWord, nameWords, plainNames, termWords } from '../text/termWords.ts';

/**
 * The words of names that the reader would have to take phrases apart for: those that may be misspelled and are no name by themselves,
 * and of the others those that could be taken for one that is.
 */
export function hiddenWords(forms: readonly Form[], slots: readonly Slot[]): readonly NameWord[] {
  const words = nameWords(forms, slots);
  const plain = new Set(plainNames(forms).map(({ word }) => word));
  const { lenient } = termWords(words);
  const byFirst = Map.groupBy(lenient, (word) => word.charAt(0));
  const isNear = (word: string): boolean =>
    byFirst.get(word.charAt(0))?.some((each) => oneEditApart(word, each)) ?? false;
  return words.filter(({ word, may }) => (may ? !plain.has(word) : isNear(word) || isNear(`${word}s`)));
}
