import { expect, it } from 'vitest';
import { bundledPack } from '../../../core/knowledge/parts.ts';
import { decodeTerms, encodeTerms } from '../../../core/knowledge/termText.ts';
import { formsOf } from '../../../core/text/lexicon.ts';
import { nameWords, termWords } from '../../../core/text/termWords.ts';
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

it('knows the words of the bundled terms that a reader would find in them', () => {
  const terms = decodeTerms(encodeTerms(bundledPack));
  const found = termWords(nameWords(formsOf(terms), terms.slots ?? []));
  const built = termWords(decodeWords(encodeWords(nameWords(formsOf(bundledPack), bundledPack.slots))));
  expect(built.all).toEqual(found.all);
  expect(built.lenient).toEqual(found.lenient);
});
