import { describe, expect, it } from 'vitest';
import { parseSig } from '../../../core/dosing/sigParser.ts';
import { SIGS } from './sigTable.ts';
import { REFUSED_SIGS, UNSEEN_SIGS } from './unseenSigs.ts';
import { WRITTEN_SIGS } from './writtenSigs.ts';

/** "300 to 900 mg", "3 tablet", "!no-frequency". */
function spoken(text: string): string {
  const dose = parseSig(text);
  if (!dose.computable || !dose.perDay) return `!${dose.reason}`;
  const { low, high, unit } = dose.perDay;
  return low === high ? `${low} ${unit}` : `${low} to ${high} ${unit}`;
}

for (const [kind, sigs] of Object.entries(SIGS)) {
  describe(`a sig is read: ${kind}`, () => {
    it.each(sigs)('%s → %s', (sig, perDay) => {
      expect(spoken(sig)).toBe(perDay);
    });
  });
}

describe('a sig is read: as EHRs print it and notes tell it', () => {
  it.each(WRITTEN_SIGS)('%s → %s', (sig, perDay) => {
    expect(spoken(sig)).toBe(perDay);
  });
});

describe('a sig is read: written after the reader was', () => {
  it.each(UNSEEN_SIGS)('%s → %s', (sig, perDay) => {
    expect(spoken(sig)).toBe(perDay);
  });
});

describe('a sig without a daily dose gives a reason, never a number', () => {
  it.each(REFUSED_SIGS)('%s → %s', (sig, perDay) => {
    expect(spoken(sig)).toBe(perDay);
  });
});
