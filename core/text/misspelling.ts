import { fold } from './characters.ts';
import type { Steps } from './steps.ts';
import { type LongWordFilter, SHORTEST_MISSPELLING } from './wordScan.ts';

/** Finds the word that was meant. */
export interface Corrector extends LongWordFilter {
  /**
   * @param word as written
   * @returns the only word of the names that is one edit away (Damerau–Levenshtein: a letter too much, too few, wrong, or two
   * swapped), its first letter kept; undefined where the written word is one of the names' or a real one, or one stands as close
   */
  meant(word: string): string | undefined;
}

/** Whether two different words are one edit apart. */
export function oneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i += 1;
  if (long.length > short.length) return short.slice(i) === long.slice(i + 1);
  if (i === short.length) return false;
  if (short.slice(i + 1) === long.slice(i + 1)) return true;
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2);
}

/** Two words one edit apart, with the same first letter and of seven letters or more, share at least one of these. */
const keysOf = (word: string): readonly string[] => [
  `${word.slice(0, 4)}-`,
  `${word.slice(0, 3)}-${word.slice(-3)}`,
  `${word.slice(0, 1)}-${word.slice(-4)}`,
];

/** A set of 20-bit numbers. */
class Sieve {
  readonly #bits = new Uint8Array(1 << 17);

  add(key: number): void {
    this.#bits[key >> 3] = (this.#bits[key >> 3] as number) | (1 << (key & 7));
  }

  has(key: number): boolean {
    return ((this.#bits[key >> 3] as number) & (1 << (key & 7))) !== 0;
  }
}

/** Five bits tell the letters a–z apart, in any case. */
const letter = (text: string, at: number): number => text.charCodeAt(at) & 31;
const mix = (a: number, b: number): number => Math.imul(Math.imul(a, 0x9e3779b1) + b, 0x85ebca6b) >>> 12;

/** The same keys, with the length, as numbers for a sieve, of a stretch of text in any case. */
function nearKeys(text: string, start: number, end: number, length: number): readonly [number, number, number] {
  const first3 = (letter(text, start) << 10) | (letter(text, start + 1) << 5) | letter(text, start + 2);
  const last3 = (letter(text, end - 3) << 10) | (letter(text, end - 2) << 5) | letter(text, end - 1);
  const last4 = last3 | (letter(text, end - 4) << 15);
  return [
    mix(first3 * 64 + length, letter(text, start + 3)),
    mix(first3 * 64 + length, last3 + 32),
    mix(letter(text, start) * 64 + length, last4 | 0x100000),
  ];
}

function wholeKey(text: string, start: number, end: number): number {
  let key = 0;
  for (let at = start; at < end; at += 1) key = Math.imul(key, 33) + letter(text, at);
  return mix(key, end - start);
}

/** Words taken in between two places to pause. */
const WORDS_PER_STEP = 200;

function* byTurns(words: Iterable<string>, take: (word: string) => void): Steps<void> {
  let taken = 0;
  for (const word of words) {
    take(word);
    taken += 1;
    if (taken % WORDS_PER_STEP === 0) yield;
  }
}

function* indexOf(words: Iterable<string>): Steps<ReadonlyMap<string, readonly string[]>> {
  const index = new Map<string, string[]>();
  yield* byTurns(words, (word) => {
    for (const key of keysOf(word)) {
      const list = index.get(key);
      if (list) list.push(word);
      else index.set(key, [word]);
    }
  });
  return index;
}

/** How many answers are kept; a text has few long words that begin or end like a term. */
const REMEMBERED = 4000;

/**
 * Makes a corrector, in steps.
 * @param words of the names, folded
 * @param lenient those of them that may be misspelled, at least seven letters
 * @param real words and drug names that stand within two edits of a lenient one and mean something else, folded
 */
export function* correctorInSteps(
  words: ReadonlySet<string>,
  lenient: ReadonlySet<string>,
  real: ReadonlySet<string>,
): Steps<Corrector> {
  const byKey = yield* indexOf(lenient);
  const realByKey = yield* indexOf(real);
  const memory = new Map<string, string | undefined>();

  const near = (index: ReadonlyMap<string, readonly string[]>, word: string): readonly string[] => [
    ...new Set(keysOf(word).flatMap((key) => (index.get(key) ?? []).filter((each) => oneEditApart(word, each)))),
  ];

  function find(word: string): string | undefined {
    if (words.has(word) || real.has(word)) return undefined;
    const [first, ...others] = near(byKey, word);
    if (first === undefined || others.length > 0 || near(realByKey, word).length > 0) return undefined;
    return first;
  }

  const nearby = new Sieve();
  yield* byTurns(lenient, (word) => {
    for (const length of [word.length - 1, word.length, word.length + 1])
      for (const key of nearKeys(word, 0, word.length, length)) nearby.add(key);
  });
  const known = new Sieve();
  for (const each of [words, real]) yield* byTurns(each, (word) => known.add(wholeKey(word, 0, word.length)));

  return {
    mayBeMisspelled(text, start, end) {
      const [a, b, c] = nearKeys(text, start, end, end - start);
      return (nearby.has(a) || nearby.has(b) || nearby.has(c)) && !known.has(wholeKey(text, start, end));
    },
    meant(written) {
      if (written.length < SHORTEST_MISSPELLING || written.length > 40) return undefined;
      if (memory.has(written)) return memory.get(written);
      const word = fold(written);
      const found = /^[a-z]+$/.test(word) ? find(word) : undefined;
      if (memory.size >= REMEMBERED) memory.clear();
      memory.set(written, found);
      return found;
    },
  };
}
