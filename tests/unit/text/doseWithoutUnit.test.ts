import { describe, expect, it } from 'vitest';
import { bundledTerms } from '../../../core/knowledge/terms.ts';
import { createReader } from '../../../core/text/reader.ts';

const reader = createReader(bundledTerms());
const dose = (note: string) => reader.readNote(note).mentions[0]?.dose;

describe('a figure without a unit', () => {
  it.each([
    ['Mobic 7.5 daily', 7.5, 7.5],
    ['Robaxin 750 q.8h.', 2250, 2250],
    ['Neurontin 300 three times a day', 900, 900],
    ['Percocet 5 #40 one every 6 hours p.r.n. pain', 0, 20],
    ['Ultram 50 one or two q6h', 200, 400],
  ])('is mg, too large to be tablets: %s', (note, low, high) => {
    expect(dose(note)?.perDay).toEqual({ low, high, unit: 'mg' });
    expect(dose(note)?.errorProne).toContainEqual(expect.objectContaining({ prefer: expect.stringMatching(/ mg$/) }));
  });

  it.each([
    ['tramadol 2 tid'],
    ['Lyrica 10 days ago'],
    ['Lyrica 2006 daily'],
    ['gabapentin 90 tablets, one tid'],
    ['naproxen 12 hours before'],
  ])('is none where it counts something else: %s', (note) => {
    expect(dose(note)?.perDay?.unit).not.toBe('mg');
  });
});
