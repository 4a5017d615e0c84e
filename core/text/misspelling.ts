import { fold } from './characters.ts';
import { keyOf, MisspellingSieve } from './misspellingSieve.ts';
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
   * What was meant by the word of `text` from `start` to `end`.
   * @returns the only word of the names that is one edit away (Damerau–Levenshtein: a letter too much, too few, wrong, or two
   * swapped), its first letter kept; undefined where the written word is one of the names' or a real one, or one stands as close
   */
  meant(text: string, start: number, end: number): string | undefined;
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

const byFirstLetter = (words: Iterable<string>): ReadonlyMap<string, readonly string[]> =>
  Map.groupBy(words, (word) => word.charAt(0));

/** How many answers are kept, a power of two; a text has few long words that begin or end like a term. */
const REMEMBERED = 8192;
const LONGEST_MISSPELLING = 40;

const isPlainLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** Whether a word is written in the text, in any case of the letters a–z. */
function isWritten(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const unlike = word.charCodeAt(at - start) ^ code;
    if (unlike !== 0 && !(unlike === 32 && isPlainLetter(code))) return false;
  }
  return true;
}

function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isPlainLetter(text.charCodeAt(at))) return false;
  return true;
}

/**
 * Makes a corrector, in steps.
 * @param words of the names, folded
 * @param lenient those of them that may be misspelled, at least seven letters
 * @param findReal finds words and drug names that stand within two edits of a lenient one and mean something else, folded; asked
 * when a word first comes near to a lenient one
 */
export function* correctorInSteps(
  words: ReadonlySet<string>,
  lenient: ReadonlySet<string>,
  findReal: () => ReadonlySet<string>,
): Steps<Corrector> {
  /** By key: the word asked about last, and the answer. */
  const memory: ({ readonly word: string; readonly meant: string | undefined } | undefined)[] = new Array(
    REMEMBERED,
  ).fill(undefined);

  const sieve = new MisspellingSieve();
  yield* byTurns(lenient, (word) => sieve.addNear(word));

  /** What a word is compared with that is near to a lenient one, by first letters. */
  function compareWith() {
    const real = findReal();
    return { real, all: byFirstLetter(words), names: byFirstLetter(lenient), others: byFirstLetter(real) };
  }
  let compared: ReturnType<typeof compareWith> | undefined;

  /** First letters whose words the sieve knows, a bit for each. */
  let lettersKnown = 0;

  /** Lets the sieve know the words that begin with this character. */
  function know(code: number): void {
    const letter = code & 31;
    if ((lettersKnown & (1 << letter)) !== 0) return;
    lettersKnown |= 1 << letter;
    compared ??= compareWith();
    const first = String.fromCharCode(96 + letter);
    for (const each of [compared.all, compared.others]) for (const word of each.get(first) ?? []) sieve.addKnown(word);
  }

  const near = (among: ReadonlyMap<string, readonly string[]>, word: string): readonly string[] =>
    (among.get(word.charAt(0)) ?? []).filter((each) => oneEditApart(word, each));

  function find(word: string): string | undefined {
    compared ??= compareWith();
    const { real, names, others } = compared;
    if (words.has(word) || real.has(word)) return undefined;
    const [meant, ...rivals] = near(names, word);
    if (meant === undefined || rivals.length > 0 || near(others, word).length > 0) return undefined;
    return meant;
  }

  /** @param key of the word */
  function answer(text: string, start: number, end: number, key: number): string | undefined {
    const slot = key % REMEMBERED;
    const known = memory[slot];
    if (known && isWritten(known.word, text, start, end)) return known.meant;
    const word = text.slice(start, end);
    const folded = fold(word);
    const found = /^[a-z]+$/.test(folded) ? find(folded) : undefined;
    memory[slot] = { word, meant: found };
    return found;
  }

  const hasLength = (start: number, end: number): boolean =>
    end - start >= SHORTEST_MISSPELLING && end - start <= LONGEST_MISSPELLING;

  return {
    mayEndSo: (text, end) => sieve.mayEndSo(text, end),
    meant(text, start, end) {
      if (!hasLength(start, end) || (isPlain(text, start, end) && !sieve.isNear(text, start, end))) return undefined;
      return answer(text, start, end, keyOf(text, start, end));
    },
    isMisspelled(text, start, end) {
      if (!hasLength(start, end) || !sieve.isNear(text, start, end)) return false;
      know(text.charCodeAt(start));
      const key = keyOf(text, start, end);
      return sieve.isUnknown(key) && answer(text, start, end, key) !== undefined;
    },
  };
}
