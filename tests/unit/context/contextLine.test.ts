import { describe, expect, test } from 'vitest';
import { contextOfLine } from '../../../core/text/context/contextLine.ts';
import { context } from './judged.ts';

describe('a line of {sentence, start, end} or {sentence, concept}', () => {
  test.each([
    [{ sentence: 'Denies SCIATICA.', start: 7, end: 15 }, 'negated'],
    [{ sentence: 'Denies low\n  back   pain.', concept: 'Low back pain' }, 'negated'],
    [{ sentence: 'No CHRONICRENAL disease.', concept: 'chronic renal disease' }, 'negated'],
    [{ sentence: 'Denies gain, denies pain.', concept: 'pain' }, 'negated'],
    [{ sentence: 'There is (2+) edema.', concept: '(2+) edema' }, 'affirmed'],
    [{ sentence: 'No evidence of tumour', concept: 'tumour of the left lung' }, 'negated'],
    [{ sentence: 'Denies SCIATICA.', start: null, end: null, concept: 'sciatica' }, 'negated'],
  ])('%j is %s', (line, negation) => {
    expect(contextOfLine(line, context).negation).toBe(negation);
  });

  test('gives the three properties and no more', () => {
    expect(contextOfLine({ sentence: 'Mother had SCIATICA.', concept: 'sciatica' }, context)).toEqual({
      negation: 'affirmed',
      temporality: 'recent',
      experiencer: 'other',
    });
  });

  test('capitals that mark the concept change nothing', () => {
    const at = (sentence: string) => contextOfLine({ sentence, concept: 'allergies' }, context);
    expect(at('No known ALLERGIES: none.')).toEqual(at('No known allergies: none.'));
  });

  test.each([
    [{ sentence: 'Denies sciatica.', start: 7, end: 99 }, 'not inside the sentence'],
    [{ sentence: 'Denies sciatica.', start: 7, end: 7 }, 'not inside the sentence'],
    [{ sentence: 'Denies sciatica.', concept: 'gout' }, 'does not occur'],
    [{ sentence: 'Denies sciatica.' }, 'expected a span or a concept'],
    [{} as { sentence: string }, 'expected {sentence'],
  ])('%j is refused: %s', (line, message) => {
    expect(() => contextOfLine(line, context)).toThrow(message);
  });
});
