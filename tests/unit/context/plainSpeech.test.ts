import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';

// How people speak of medicines when they do not use the words of a form.
describe('a drug that is over', () => {
  test.each([
    '«Naproxen» packed in during the winter, no help either.',
    'Took «Advil» since the fall, zero relief, quit it this morning.',
    '«Meloxicam» was useless and is long gone.',
    '«Ibuprofen» did nothing.',
    'She never got on with «amitriptyline».',
    '«Naproxen» had failed by then and he threw it out.',
    '«Ibuprofen» from the GP, no use, stopped.',
    '1. «ibuprofen» 400 mg tab - Status: Discontinued, lack of effect',
    '«Naproxen» over three weeks made no impression and was given up.',
  ])('%s', (sentence) => {
    expect(judged(sentence, 'drug')).toContain('stopped');
  });
});

describe('a drug that was never taken', () => {
  test.each([
    '«Tramadol» was prescribed and she turned it down.',
    'His neighbor offered «gabapentin», he said no thanks.',
    '«Amitriptyline» was suggested but nobody has prescribed it.',
    '«Prednisone» was called in but he did not pick it up.',
    '«tramadol» 50 mg tablet - Status: Cancelled, never dispensed',
    '«Gabapentin»: she is not keen.',
  ])('%s', (sentence) => {
    expect(judged(sentence, 'drug')).toContain('not-taken');
  });
});

describe('a drug that was only talked about', () => {
  test.each([
    'He asked about «prednisone».',
    'Could think about «gabapentin» in a few weeks.',
    'We talked about «duloxetine».',
  ])('%s', (sentence) => {
    expect(judged(sentence, 'drug')).toContain('intended');
  });
});

describe('somebody else', () => {
  test.each([
    'His brother recently had a «foot drop» from a disc.',
    'Her twin sister has «sciatica» too.',
    'His brother "suffers from" «sciatica».',
  ])('%s', (sentence) => {
    expect(judged(sentence, 'condition')).toContain('other');
  });

  test('a child seen as the patient is no relative', () => {
    expect(judged('Since this child had two visits we admit the child for «steroids».', 'drug')).not.toContain('other');
  });
});

describe('a question and its answer', () => {
  test.each([
    ['«Fever»? No.', 'negated'],
    ['Any «incontinence»? Yes.', ''],
    ['«Fever»? No. «Sciatica» for a week.', 'negated | '],
  ])('%s', (sentence, expected) => {
    expect(judged(sentence, 'condition')).toBe(expected);
  });
});

describe('what to look out for', () => {
  test.each([
    'Advised re «saddle anaesthesia» (none at present).',
    'Told to come back right away for «numbness in the groin».',
    'There is a danger of «losing control of the bladder».',
  ])('%s', (sentence) => {
    expect(judged(sentence, 'condition')).toContain('hypothetical');
  });
});
