import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dose } from '../../../core/dosing/dose.ts';
import { clausesOf } from '../../../core/dosing/sig/clauses.ts';
import { itemsOf } from '../../../core/dosing/sig/items.ts';
import { type Token, tokensOf } from '../../../core/dosing/sig/tokens.ts';
import { readSigAround } from '../../../core/dosing/sigAround.ts';
import { parseSig, readSig } from '../../../core/dosing/sigParser.ts';
import { SIGS } from './sigTable.ts';
import { WRITTEN_SIGS } from './writtenSigs.ts';

const KNOWN = [...Object.values(SIGS).flat(), ...WRITTEN_SIGS].map(([sig]) => sig);
const WORDS = [...new Set(KNOWN.flatMap((sig) => sig.split(/\s+/)))];

/** Fixed seeds, so that a failure comes again, and one of the day, printed by fast-check when it fails. */
const SEEDS = [1, 20_260_112, Math.floor(Math.random() * 2 ** 31)];

const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((list) => list.join(' '));
const strange = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.stringMatching(/^[0-9.,/x+\-½ ]{0,40}(mg|tabs?|q\d+h|bid)?$/),
);
/** A real sig with a piece cut out, doubled, or something strange put in. */
const mutated = fc
  .tuple(
    fc.constantFrom(...KNOWN),
    fc.nat(200),
    fc.nat(20),
    fc.oneof(fc.constant(''), strange, fc.constantFrom(...WORDS)),
  )
  .map(([sig, at, length, piece]) => {
    const cut = at % (sig.length + 1);
    return sig.slice(0, cut) + piece + sig.slice(Math.min(sig.length, cut + length));
  });
const anything = fc.oneof(strange, words, mutated);

function expectSound(dose: Dose): void {
  const quantities = [
    dose.perDose,
    dose.timesPerDay,
    dose.perDay,
    dose.duration,
    dose.counted?.perDose,
    dose.counted?.perDay,
  ];
  for (const quantity of [...quantities, ...(dose.ladder ?? []).map((step) => step.perDay)]) {
    if (!quantity) continue;
    expect(Number.isFinite(quantity.low) && Number.isFinite(quantity.high)).toBe(true);
    expect(quantity.low).toBeGreaterThanOrEqual(0);
    expect(quantity.low).toBeLessThanOrEqual(quantity.high);
  }
  expect(dose.computable).toBe(dose.perDay !== undefined);
  expect(dose.computable).toBe(dose.reason === undefined);
  if (dose.computable) expect(dose.perDay?.high).toBeGreaterThan(0);
  if (dose.prn && dose.perDay && !dose.ladder && dose.perDay.unit !== 'mcg/h') expect(dose.perDay.low).toBe(0);
}

describe.each(SEEDS)('whatever is written (seed %i)', { timeout: 120_000 }, (seed) => {
  const options = { seed, numRuns: 11_200 };

  it('gives finite numbers with low ≤ high, or a reason; never throws', () => {
    fc.assert(
      fc.property(anything, (text) => expectSound(parseSig(text))),
      options,
    );
  });

  it('stays inside the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = readSig(text);
        if (!read) return;
        expect(read.start).toBeGreaterThanOrEqual(0);
        expect(read.start).toBeLessThan(read.end);
        expect(read.end).toBeLessThanOrEqual(text.length);
      }),
      options,
    );
  });

  it('stays within its bounds around a drug', () => {
    fc.assert(
      fc.property(anything, anything, fc.nat(40), fc.nat(40), (before, after, from, to) => {
        const text = `${before} gabapentin ${after}`;
        const start = before.length + 1;
        const drug = { start, end: start + 'gabapentin'.length };
        const within = { from: Math.min(from, start), to: Math.min(text.length, drug.end + to) };
        const read = readSigAround(text, drug, within);
        if (!read) return;
        expectSound(read.dose);
        expect(read.start).toBeGreaterThanOrEqual(within.from);
        expect(read.end).toBeLessThanOrEqual(within.to);
      }),
      options,
    );
  });

  it('reads the same whatever the white space and the case of plain sigs', () => {
    const plain = KNOWN.filter((sig) => /^[a-z0-9 ]+$/.test(sig) && !/\d[tc] | [tc] |\ba\b/.test(sig));
    fc.assert(
      fc.property(fc.constantFrom(...plain), fc.constantFrom('  ', '\t', '\u00a0'), (sig, space) => {
        expect(parseSig(sig.replaceAll(' ', space)).perDay).toEqual(parseSig(sig).perDay);
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe('work', { timeout: 120_000 }, () => {
  /** Looks at tokens while reading `text`, counted. */
  function looks(text: string): number {
    let count = 0;
    const tokens = new Proxy<Token[]>(tokensOf(text), {
      get(target, key) {
        if (typeof key === 'string' && key >= '0' && key <= '9~') count += 1;
        return Reflect.get(target, key);
      },
    });
    clausesOf(itemsOf(tokens).parts, tokens);
    return count;
  }

  it.each([
    'gabapentin 300 mg tid ',
    '1-2-3-4-5-6 ',
    '1/2/3/4 ',
    'one and one and one ',
    'q q q 4 4 ',
    'every 4 to 6 to 8 hours or ',
    'x 5 x 5 d ',
    'max max of 8 / ',
    'increase by 300 mg every ',
    '( ( 3 ) ',
    'then then 5 mg for 3 days, ',
    '10^9 1e308 -5 ',
    'not to exceed ',
    'lorem ipsum dolor sit amet ',
    'for for for pain ',
    '1:1:',
    '1/1/20 10:15:00 PM ',
    'January 1 ',
    'two-',
    'a half of a ',
  ])('doubles with the text: %s', (piece) => {
    const [once, twice] = [looks(piece.repeat(300)), looks(piece.repeat(600))];
    expect(twice / once).toBeLessThan(2.3);
  });

  it('doubles with the text, whatever it is made of', () => {
    fc.assert(
      fc.property(words, (text) => {
        fc.pre(text.length > 10);
        const [once, twice] = [looks(`${text} `.repeat(20)), looks(`${text} `.repeat(40))];
        expect(twice).toBeLessThanOrEqual(once * 2.3 + 20);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('takes 10,000 digits for what they are', () => {
    expect(parseSig(`take ${'9'.repeat(10_000)} tabs bid`)).toMatchObject({ computable: false, reason: 'implausible' });
    expect(parseSig(`take 1 tab every ${'1'.repeat(10_000)} hours`)).toMatchObject({ computable: false });
  });
});
