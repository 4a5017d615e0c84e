import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestQuote, quoteOf } from '../../../core/page/quote.ts';

const around = (text: string, term: string): string => {
  const start = text.indexOf(term);
  return quoteOf(text, { start, end: start + term.length });
};

describe('a quote', () => {
  it('is the whole text where it is short, cells set apart by a bar', () => {
    expect(around('gabapentin\t300 mg\tTID', 'gabapentin')).toBe('gabapentin | 300 mg | TID');
    expect(around('Meds:\n  gabapentin', 'gabapentin')).toBe('Meds: gabapentin');
  });

  it('is cut at words on both sides, with the term in it', () => {
    const text = `${'before '.repeat(60)}gabapentin ${'after '.repeat(60)}`;
    const quote = around(text, 'gabapentin');
    expect(quote).toMatch(/^…before .*before gabapentin after .*after…$/);
    expect(quote.length).toBeLessThanOrEqual(longestQuote);
  });

  it('never is longer than it may be, wherever the term stands', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), fc.nat(500), fc.integer({ min: 1, max: 300 }), (text, at, length) => {
        const start = Math.min(at, Math.max(0, text.length - 1));
        const quote = quoteOf(text, { start, end: Math.min(text.length, start + length) });
        expect(quote.length).toBeLessThanOrEqual(longestQuote);
      }),
    );
  });
});
