import { describe, expect, it } from 'vitest';
import { termKeys } from '../../../core/build/termKeys.ts';
import { bundledTerms } from '../../../core/knowledge/terms.ts';
import { createTermGate } from '../../../core/page/termGate.ts';

const gate = createTermGate(termKeys(bundledTerms()).join(' '));

describe('the gate before the reader', () => {
  it.each([
    'gabapentin 300 mg TID',
    'Neurontin',
    'gabapentine',
    'GBP 300',
    'ICD-10: M54.31',
    'Lasègue positive',
    'LBP',
    'pain in the low back',
    'straight leg raise',
    'Ischialgie',
    'GABAPENTINA',
    '–\u00a0gabapentin\u00a0–',
    'é药 gabapentin',
    '"sciatica"',
  ])('lets "%s" by', (text) => {
    expect(gate(text)).toBe(true);
  });

  it.each([
    '',
    'Log in',
    'Welcome to the hospital portal',
    'OK',
    'Save and close',
    '17:30',
    'Tab 2 of 9',
    '药物',
    'aed',
    'Pâte à choux – 250 g',
  ])('keeps "%s" out', (text) => {
    expect(gate(text)).toBe(false);
  });
});
