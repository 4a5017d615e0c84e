import { fold } from './characters.ts';
import { MisspellingSieve } from './misspellingSieve.ts';
import type { Steps } from './steps.ts';

/** A shorter word is not put right. */
export const SHORTEST_MISSPELLING = 7;
/**
 * So many letters at the end of a misspelled word need not be those of the word that is meant. What comes to differ before them does so
 * by one edit, and has the same four letters at its end.
 */
export const UNLIKE_AT_END = 5;

/** Finds the word that was meant. */
export interface Corrector {
  /** Whether the last letters before `end` are those of a word that may be misspelled. */
  mayEndSo(text: string, end: number): boolean;
  /** Whether `meant` has an answer for the word of `text` from `start` to `end`; for most words without looking one up. */
  isMisspelled(text: string, start: number, end: number): boolean;
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
  const memory = new Map<string, string | null>();

  const near = (index: ReadonlyMap<string, readonly string[]>, word: string): readonly string[] => [
    ...new Set(keysOf(word).flatMap((key) => (index.get(key) ?? []).filter((each) => oneEditApart(word, each)))),
  ];

  function find(word: string): string | undefined {
    if (words.has(word) || real.has(word)) return undefined;
    const [first, ...others] = near(byKey, word);
    if (first === undefined || others.length > 0 || near(realByKey, word).length > 0) return undefined;
    return first;
  }

  const sieve = new MisspellingSieve();
  yield* byTurns(lenient, (word) => sieve.addNear(word));
  for (const each of [words, real]) yield* byTurns(each, (word) => sieve.addKnown(word));

  function meant(written: string): string | undefined {
    if (written.length < SHORTEST_MISSPELLING || written.length > 40) return undefined;
    const known = memory.get(written);
    if (known !== undefined) return known ?? undefined;
    const word = fold(written);
    const found = /^[a-z]+$/.test(word) ? find(word) : undefined;
    if (memory.size >= REMEMBERED) memory.clear();
    memory.set(written, found ?? null);
    return found;
  }

  return {
    meant,
    mayEndSo: (text, end) => sieve.mayEndSo(text, end),
    isMisspelled: (text, start, end) =>
      end - start >= SHORTEST_MISSPELLING &&
      sieve.mayBeMisspelled(text, start, end) &&
      meant(text.slice(start, end)) !== undefined,
  };
}
