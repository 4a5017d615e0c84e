import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledTerms } from '../../../core/knowledge/terms.ts';
import type { Reading } from '../../../core/text/mention.ts';
import { createReader } from '../../../core/text/reader.ts';
import { workOf } from './work.ts';

const reader = createReader(bundledTerms());

/** Two fixed seeds, and one that is new in every run and printed, so that a failure can be had again. */
const fresh = Math.floor(Math.random() * 2 ** 31);
console.info(`robust.test.ts: random seed ${fresh}`);
const seeds = [1, 20260112, fresh];
const perSeed = 34_000;

const words = [
  'gabapentin',
  'Lyrica',
  'Vicodin',
  '5/500',
  '300 mg',
  'tid',
  'q4-6h prn',
  'sciatica',
  'L4-5',
  'L5-S1',
  'low',
  'back',
  'pain',
  'no',
  'denies',
  'mother',
  'ALLERGIES:',
  'PLAN:',
  'PT',
  'GBP',
  'ESI',
  'M54.31',
  'M543',
  '724.3',
  'herniated',
  'disc',
  'radiculopathy',
  'Tylenol #3',
  'and',
  ',',
  '.',
  ';',
  '\n',
  '\n\n',
  '\t',
  '-',
  '/',
  '(',
  ')',
  ':',
  '1.',
  '•',
  '10^9 tabs',
  '1e308 mg',
  '-5 mg',
  'q0h',
  'sciatca',
  'gabapenti',
  '\ud800',
  '\udc00',
  '\u202e',
  '\u200b',
  '\u00ad',
  'é',
  'e\u0301',
  '痛',
  '😀',
  '½',
  '\0',
  'ſ',
  'İ',
];
const soup = fc
  .array(fc.constantFrom(...words), { maxLength: 24 })
  .chain((parts) => fc.constantFrom('', ' ', '  ').map((glue) => parts.join(glue)));
/** Text of ours with characters lost, doubled or replaced. */
const mutated = fc
  .tuple(soup, fc.array(fc.tuple(fc.nat(), fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 6 }))
  .map(([text, edits]) =>
    edits.reduce((edited, [at, insert]) => {
      const place = edited.length === 0 ? 0 : at % edited.length;
      return edited.slice(0, place) + insert + edited.slice(place + (at % 3));
    }, text),
  );
const anyText = fc.oneof(
  { weight: 2, arbitrary: soup },
  { weight: 2, arbitrary: mutated },
  fc.string({ unit: 'binary', maxLength: 60 }),
);

function expectSound(text: string, { mentions, ambiguous }: Reading): void {
  let end = 0;
  let last = '';
  for (const each of [...mentions, ...ambiguous].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (each.start < 0 || each.end > text.length || each.start >= each.end) throw new Error('a span outside the text');
    if (text.slice(each.start, each.end) !== each.surface) throw new Error('a surface that is not what stands there');
    const combination = 'combination' in each ? `${each.start} ${each.combination}` : '';
    if (each.start < end && (combination === '' || combination !== last)) throw new Error('two mentions overlap');
    end = Math.max(end, each.end);
    last = combination;
    const { dose } = each as { dose?: { perDay?: { low: number; high: number } } };
    for (const value of dose?.perDay ? [dose.perDay.low, dose.perDay.high] : [])
      if (!Number.isFinite(value) || value < 0) throw new Error(`a dose of ${value}`);
  }
}

describe.each(seeds)('random and mutated text, seed %i', (seed) => {
  it(`${perSeed} of them: no exception, spans inside the text, no overlap`, { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectSound(text, reader.readNote(text));
        expectSound(text, reader.read({ text }));
        reader.mayHold(text);
      }),
      { seed, numRuns: perSeed },
    );
  });
});

it('a quick look never misses what a full reading finds', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { mentions, ambiguous } = reader.read({ text });
      if (mentions.length + ambiguous.length > 0) expect(reader.mayHold(text)).toBe(true);
    }),
    { seed: fresh, numRuns: 5_000 },
  );
});

describe('work grows with the text, not with its square', () => {
  it.each([
    'gabapentin ',
    'gabapentin, ',
    'gabapentin 300 mg tid ',
    'gabapentin\n',
    'low ',
    'low  back\n',
    ' ',
    '\n',
    '\t',
    'a',
    '\u00ad',
    'gabapenti\u200b',
    'L4-5, ',
    'L4-L5-',
    'herniated L4-5 ',
    'radiculopathy ',
    'PT ',
    'GBP. ',
    'MS: ',
    'PLAN: ',
    'A B C:',
    '1. ',
    '- sciatica ',
    'M54.3',
    '724.3, ',
    '( ',
    'gabapenitn ',
    'radiculopthy ',
    'no ',
    'Vicodin/',
    'Neurontin (gabapentin) ',
    'gabapentin 300 mg (Neurontin) ',
  ])('%j', { timeout: 60_000 }, (unit) => {
    const text = unit.repeat(Math.ceil(12_000 / unit.length));
    const read = (note: string) => () => {
      reader.readNote(note);
      reader.read({ text: note });
    };
    // What is looked up for the first time is remembered.
    workOf(read(text));
    expect(workOf(read(text + text)) / workOf(read(text))).toBeLessThan(2.3);
  });
});
