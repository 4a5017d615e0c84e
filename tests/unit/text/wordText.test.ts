import { expect, it } from 'vitest';
import { hiddenWords } from '../../../core/build/hiddenWords.ts';
import { bundledPack } from '../../../core/knowledge/parts.ts';
import { decodeTerms, encodeTerms } from '../../../core/knowledge/termText.ts';
import { formsOf } from '../../../core/text/lexicon.ts';
import { oneEditApart } from '../../../core/text/misspelling.ts';
import { nameWords, plainNames, termWords } from '../../../core/text/termWords.ts';
import { decodeWords, encodeWords } from '../../../core/text/wordText.ts';

it('gives back the words it was made of', () => {
  const words = [
    { word: 'gabapentin', may: true },
    { word: 'gabapentinoid', may: false },
    { word: 'back', may: false },
    { word: 'gabapentin', may: false },
  ];
  expect(decodeWords(encodeWords(words))).toEqual([words[2], words[0], words[3], words[1]]);
});

it('leaves the reader with the words it would find itself, as far as they matter', () => {
  const terms = decodeTerms(encodeTerms(bundledPack));
  const forms = formsOf(terms);
  const found = termWords(nameWords(forms, terms.slots ?? []));
  const hidden = decodeWords(encodeWords(hiddenWords(formsOf(bundledPack), bundledPack.slots)));
  const built = termWords([...plainNames(forms), ...hidden]);
  expect([...built.lenient].sort()).toEqual([...found.lenient].sort());
  const byFirst = Map.groupBy(found.lenient, (word) => word.charAt(0));
  const near = [...found.all].filter((word) => byFirst.get(word.charAt(0))?.some((each) => oneEditApart(word, each)));
  expect(near.filter((word) => !built.all.has(word))).toEqual([]);
});
