import { describe, expect, it } from 'vitest';
import { PhraseError, parsePhrase, phrasePattern, phraseSurfaces, slotsOf } from '../../../core/knowledge/phrase.ts';

const slots = slotsOf([
  { id: 'vertebra', phrases: ['L(1|2|3|4|5)', 'S1'] },
  { id: 'level', phrases: ['{vertebra}[(-|/)({vertebra}|1|2|3|4|5)]'] },
]);
const whole = (phrase: string): RegExp => new RegExp(`^${phrasePattern(phrase, slots)}$`, 'i');

describe('a phrase finds', () => {
  it.each([
    ['low[er] back pain', ['low back pain', 'Lower back pain', 'low-back pain', 'low\nback  pain', 'low – back pain']],
    ['lumbar [spinal] stenosis', ['lumbar stenosis', 'LUMBAR SPINAL STENOSIS']],
    ['[lumbar] radicular pain', ['radicular pain', 'lumbar radicular pain']],
    ['herniated dis(c|k)[s] [at {level}]', ['herniated disk', 'herniated discs at L4-5', 'herniated disc at L5/S1']],
    ['{level} radiculopathy', ['L5 radiculopathy', 'L4-L5 radiculopathy', 'l4 - 5 radiculopathy']],
    ["St John's wort", ['St John\u2019s wort', "st john's wort"]],
    ['co-codamol', ['co codamol', 'co-codamol']],
    ['[a] [b] [c] d', ['d', 'a d', 'b d', 'c d', 'a c d', 'a b c d']],
    ['a [b] [c] d', ['a d', 'a b d', 'a c d', 'a b c d']],
  ])('%s', (phrase, texts) => {
    for (const text of texts) expect(text).toMatch(whole(phrase));
  });

  it.each([
    ['low[er] back pain', ['lowback pain', 'low  pain', 'lower']],
    ['lumbar [spinal] stenosis', ['lumbarstenosis', 'lumbar  spinalstenosis']],
    ['[a] [b] c', [' c', 'a  b c ', 'ab c']],
    ['{level} radiculopathy', ['C5 radiculopathy', 'radiculopathy', 'L9 radiculopathy']],
    ['Tylenol #3 (x)', ['Tylenol #3 y']],
  ])('%s, and nothing else', (phrase, texts) => {
    for (const text of texts) expect(text).not.toMatch(whole(phrase));
  });
});

it('says every way a phrase is written, with slots left open', () => {
  expect(phraseSurfaces('dis(c|k) [bulge] at {level}')).toEqual([
    'disc bulge at {level}',
    'disc at {level}',
    'disk bulge at {level}',
    'disk at {level}',
  ]);
  expect(phraseSurfaces('(a|b)(a|b)(a|b)', 7)).toBeUndefined();
});

it.each([
  ['low[er back', 3, 'never closed'],
  ['a|b', 1, 'nothing to close'],
  ['a)', 1, 'nothing to close'],
  ['{Level}', 0, 'expected a slot'],
  ['(a]', 0, 'never closed'],
])('refuses %s', (phrase, at, message) => {
  const error = (() => {
    try {
      return parsePhrase(phrase);
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(error).toBeInstanceOf(PhraseError);
  expect(error).toMatchObject({ at, message: expect.stringContaining(message) });
});

it('refuses slots that are not there or use themselves', () => {
  expect(() => phrasePattern('{none}')).toThrow('there is no slot "none"');
  expect(() => phrasePattern('{a}', slotsOf([{ id: 'a', phrases: ['x {a}'] }]))).toThrow('uses itself');
});
