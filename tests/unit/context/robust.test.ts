import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../../core/text/context/english.ts';
import { context } from './judged.ts';

const words = [
  ...[
    'no',
    'denies',
    'history of',
    'mother had',
    'allergic to',
    'if',
    'rule out',
    'sciatica',
    'gabapentin',
    'and',
    'or',
    ',',
  ],
  ...[
    ';',
    ':',
    '.',
    '\n',
    '\n\n',
    '(',
    ')',
    '-',
    '?',
    '/',
    'PLAN:',
    'ALLERGIES:',
    '1.',
    'negative',
    'stopped',
    'switched from',
  ],
  ...[
    'to',
    'Dr.',
    'p.o.',
    '300 mg',
    '«',
    'İ',
    '😀',
    '\u00a0',
    "doesn't",
    'was',
    'not',
    'L4-5.',
    '(-)',
    '+ve',
    '#',
    '\t',
  ],
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((each) => each.join(' ')),
  fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((each) => each.join('')),
  fc.string({ maxLength: 200, unit: 'grapheme' }),
);
const kind = fc.constantFrom('drug', 'condition', 'therapy', 'sign', 'class', 'nonsense');
const asked = text.chain((each) =>
  fc.record({
    text: fc.constant(each),
    targets: fc.array(
      fc
        .tuple(fc.nat(each.length), fc.nat(each.length), kind)
        .map(([a, b, of]) => ({ start: Math.min(a, b), end: Math.max(a, b), kind: of })),
      { maxLength: 6 },
    ),
    headings: fc.array(fc.oneof(fc.constantFrom('Plan', 'ALLERGIES', 'Family history'), fc.string()), { maxLength: 2 }),
  }),
);

const allowed = {
  negation: ['affirmed', 'negated', 'possible'],
  temporality: ['recent', 'historical', 'hypothetical'],
  experiencer: ['patient', 'other'],
  status: ['active', 'stopped', 'intended', 'not-taken', 'unknown'],
};

describe('whatever the text', () => {
  test.each([{ seed: 20_260_101 }, {}])('one verdict per target, in the words of the contract (%j)', (seed) => {
    fc.assert(
      fc.property(asked, ({ targets, ...passage }) => {
        const verdicts = context.assess(passage, targets);
        expect(verdicts).toHaveLength(targets.length);
        for (const [index, verdict] of verdicts.entries()) {
          expect(allowed.negation).toContain(verdict.negation);
          expect(allowed.temporality).toContain(verdict.temporality);
          expect(allowed.experiencer).toContain(verdict.experiencer);
          expect(typeof verdict.allergy).toBe('boolean');
          const medication = ['drug', 'class', 'therapy'].includes(targets[index]?.kind ?? '');
          if (medication) expect(allowed.status).toContain(verdict.status);
          else expect(verdict).not.toHaveProperty('status');
        }
      }),
      { numRuns: 2000, ...seed },
    );
  });

  test('status and time agree: stopped is historical, intended hypothetical, active recent, an allergy is not negated', () => {
    fc.assert(
      fc.property(asked, ({ targets, ...passage }) => {
        for (const { status, temporality, allergy, negation } of context.assess(passage, targets)) {
          if (status === 'stopped') expect(temporality).toBe('historical');
          if (status === 'intended') expect(temporality).toBe('hypothetical');
          if (status === 'active') expect(temporality).toBe('recent');
          if (allergy) expect(negation).toBe('affirmed');
        }
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  test('the order of the targets changes nothing', () => {
    fc.assert(
      fc.property(asked, ({ targets, ...passage }) => {
        const reversed = context.assess(passage, [...targets].reverse());
        expect([...reversed].reverse()).toEqual(context.assess(passage, targets));
      }),
      { numRuns: 500, seed: 11 },
    );
  });

  test('capitals change no verdict of a plain sentence', () => {
    const phrases = english.triggers.flatMap((group) => group.phrases).filter((each) => /^[a-z ]+$/.test(each));
    fc.assert(
      fc.property(fc.constantFrom(...phrases), (phrase) => {
        const at = (sentence: string) => {
          const start = sentence.toLowerCase().indexOf('sciatica');
          return context.assess({ text: sentence }, [{ start, end: start + 8, kind: 'condition' }]);
        };
        const sentence = `reports ${phrase} sciatica today`;
        expect(at(sentence.toUpperCase())).toEqual(at(sentence));
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});

describe('work grows with the text, not with its square', () => {
  /** Characters read, counted by a passage that counts how often its text is asked for. */
  function work(passage: string): number {
    let reads = 0;
    const { charCodeAt, charAt, slice, indexOf } = String.prototype;
    const count = <A extends unknown[], R>(
      method: (this: string, ...args: A) => R,
      weight: (result: R, args: A) => number,
    ) =>
      function (this: string, ...args: A): R {
        const result = method.apply(this, args);
        reads += weight(result, args);
        return result;
      };
    const targets = [...passage.matchAll(/sciatica/g)].map(({ index }) => ({
      start: index,
      end: index + 8,
      kind: 'condition',
    }));
    const { exec } = RegExp.prototype;
    const { get } = Map.prototype;
    try {
      String.prototype.charCodeAt = count(charCodeAt, () => 1);
      String.prototype.charAt = count(charAt, () => 1);
      String.prototype.slice = count(slice, (result) => result.length + 1);
      String.prototype.indexOf = count(indexOf, () => 1);
      RegExp.prototype.exec = function (this: RegExp, input: string): RegExpExecArray | null {
        const from = this.global || this.sticky ? this.lastIndex : 0;
        const result = exec.call(this, input);
        reads += (result ? result.index + result[0].length : this.sticky ? from : input.length) - from + 1;
        return result;
      };
      Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown): unknown {
        reads += 1;
        return get.call(this, key);
      };
      context.assess({ text: passage }, targets);
    } finally {
      Object.assign(String.prototype, { charCodeAt, charAt, slice, indexOf });
      RegExp.prototype.exec = exec;
      Map.prototype.get = get;
    }
    return reads;
  }

  test.each([
    'no sciatica ',
    'no sciatica, ',
    'denies: sciatica; ',
    'sciatica\n',
    'sciatica.',
    'PLAN: sciatica ',
    '1. sciatica ',
    'if he has sciatica and ',
    'takes sciatica ',
    'negative sciatica: ',
    'sciatica - ',
    '(sciatica ',
    'switched from sciatica to ',
    'sciatica? ',
    'A B C: sciatica ',
    `${'\n'.repeat(50)}sciatica`,
  ])('%j', (unit) => {
    const once = unit.repeat(1000);
    work(once);
    expect(work(once + once) / work(once)).toBeLessThan(2.3);
  });
});
