import { describe, expect, it } from 'vitest';
import { bundledTerms } from '../../../core/knowledge/terms.ts';
import { createReader } from '../../../core/text/reader.ts';

const reader = createReader(bundledTerms());
const perDay = (note: string) => reader.readNote(note).mentions[0]?.dose?.perDay;

describe('how a drug is really taken', () => {
  it.each([
    ['The list says gabapentin 600 mg TID. He is in fact taking two of the 600 mg tablets four times a day.', 4800],
    ['Ibuprofen 800 mg tablets, label 1 tab q8h. She actually takes one every 4 hours.', 4800],
    ['Naproxen 250 mg BID on the chart, but he is really taking 500 mg three times a day.', 1500],
    ['Buys paracetamol 500 mg at the chemist and is taking 2 qds.', 4000],
    ['Gabapentin 300 mg capsules. Takes 2 at night.', 600],
  ])('%s', (note, total) => {
    expect(perDay(note)).toEqual({ low: total, high: total, unit: 'mg' });
  });

  it.each([
    ['Gabapentin 300 mg TID. He is actually taking lisinopril 20 mg daily.', 900],
    ['Naproxen 500 mg BID. She really likes to walk four times a day.', 1000],
    ['Nortriptyline 25 mg: meant for night, but he is taking it every morning, as the label reads "once daily".', 25],
  ])('is left alone where nothing is said of it: %s', (note, total) => {
    expect(perDay(note)).toEqual({ low: total, high: total, unit: 'mg' });
  });
});
