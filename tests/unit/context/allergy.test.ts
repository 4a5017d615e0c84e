import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';

describe('allergy, intolerance, adverse reaction', () => {
  test.each([
    ['Allergic to «gabapentin».', 'allergy not-taken'],
    [
      'She is allergic to «penicillin», «codeine», and «NSAIDs».',
      'allergy not-taken | allergy not-taken | allergy not-taken',
    ],
    ['Allergies include «tramadol» and «codeine».', 'allergy not-taken | allergy not-taken'],
    ['Allergy to «aspirin».', 'allergy not-taken'],
    ['«Codeine» causes nausea.', 'allergy not-taken'],
    ['«Gabapentin» caused a rash.', 'allergy not-taken'],
    ['«Codeine» (rash), «penicillin» (anaphylaxis)', 'allergy not-taken | allergy not-taken'],
    ['«Morphine» - itching', 'allergy not-taken'],
    ['Adverse reaction to «pregabalin».', 'allergy not-taken'],
    ['Intolerant of «NSAIDs».', 'allergy not-taken'],
    ['Could not tolerate «gabapentin».', 'historical allergy stopped'],
    ['«Pregabalin» was not tolerated.', 'historical allergy stopped'],
    ['«Duloxetine» gave her nausea.', 'allergy not-taken'],
    ['Anaphylaxis to «diclofenac».', 'allergy not-taken'],
    ['Not allergic to «gabapentin».', 'negated not-taken'],
    ['No known allergy to «NSAIDs».', 'negated not-taken'],
    ['No known drug allergies. Takes «gabapentin».', 'active'],
    ['NKDA. On «gabapentin».', 'active'],
    ['Allergic to penicillin but takes «gabapentin».', 'active'],
    ['Seasonal allergies, on «prednisone».', 'active'],
    ['Tolerating «gabapentin» well.', 'active'],
  ])('%s → %s', (sentence, expected) => {
    expect(judged(sentence, 'drug')).toBe(expected);
  });

  test('a rash is a finding, not an allergy', () => {
    expect(judged('Gabapentin caused a «rash».', 'condition')).toBe('');
  });
});
