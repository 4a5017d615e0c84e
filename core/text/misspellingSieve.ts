/** So many bits tell the letters a–z apart, in any case. */
const LETTER = 5;
const letter = (text: string, at: number): number => text.charCodeAt(at) & 31;
const three = (text: string, at: number): number =>
  (letter(text, at) << (2 * LETTER)) | (letter(text, at + 1) << LETTER) | letter(text, at + 2);

const four = (text: string, at: number): number => (letter(text, at) << (3 * LETTER)) | three(text, at + 1);

/** Bits of the keys of whole words. */
const KEY = 20;
/** Bits of the keys of their parts: few, so that all that is asked about most words stays at hand. */
const NEAR = 17;
const ENDING = 15;
const mix = (a: number, b: number): number => Math.imul(Math.imul(a, 0x9e3779b1) + b, 0x85ebca6b);

/** A set of numbers of so many bits. */
class Sieve {
  readonly #bits: Uint8Array;

  constructor(bits: number) {
    this.#bits = new Uint8Array(1 << (bits - 3));
  }

  add(key: number): void {
    this.#bits[key >> 3] = (this.#bits[key >> 3] as number) | (1 << (key & 7));
  }

  has(key: number): boolean {
    return ((this.#bits[key >> 3] as number) & (1 << (key & 7))) !== 0;
  }
}

/**
 * Tells of most words of seven letters or more, in any case, that they are no misspelled ones, without making a string of them. It
 * keeps as numbers what two words one edit apart share at least one of: the first four letters, the first and the last three, the
 * first and the last four, each with the length.
 */
export class MisspellingSieve {
  /** The letters that words to be misspelled begin and end with: most other words go no further than these. */
  readonly #beginnings = new Sieve(3 * LETTER);
  readonly #endings = new Sieve(ENDING);
  readonly #near = new Sieve(NEAR);
  readonly #known = new Sieve(KEY);

  /** Takes in a word that may be misspelled. */
  addNear(word: string): void {
    const end = word.length;
    this.#beginnings.add(three(word, 0));
    this.#endings.add(endingKey(word, end));
    for (const length of [end - 1, end, end + 1]) {
      this.#near.add(fourFirst(word, 0, length));
      this.#near.add(threeAndThree(word, 0, end, length));
      this.#near.add(oneAndFour(word, 0, end, length));
    }
  }

  /** Takes in a word that is right as it is. */
  addKnown(word: string): void {
    this.#known.add(keyOf(word, 0, word.length));
  }

  /** Whether the four letters before `end` are the last ones of a word that may be misspelled. */
  mayEndSo(text: string, end: number): boolean {
    return this.#endings.has(endingKey(text, end));
  }

  /** Whether a word of the letters a–z may be a misspelled one. A wrong yes costs time, nothing else. */
  isNear(text: string, start: number, end: number): boolean {
    const length = end - start;
    return (
      (this.#beginnings.has(three(text, start)) &&
        (this.#near.has(fourFirst(text, start, length)) || this.#near.has(threeAndThree(text, start, end, length)))) ||
      (this.mayEndSo(text, end) && this.#near.has(oneAndFour(text, start, end, length)))
    );
  }

  /** Whether a word near to one that is meant is none of those that are right as they are. */
  isUnknown(key: number): boolean {
    return !this.#known.has(key);
  }
}

const endingKey = (text: string, end: number): number => Math.imul(four(text, end - 4), 0x9e3779b1) >>> (32 - ENDING);

const fourFirst = (text: string, start: number, length: number): number =>
  mix(three(text, start) * 64 + length, letter(text, start + 3)) >>> (32 - NEAR);

const threeAndThree = (text: string, start: number, end: number, length: number): number =>
  mix(three(text, start) * 64 + length, three(text, end - 3) + 32) >>> (32 - NEAR);

const oneAndFour = (text: string, start: number, end: number, length: number): number =>
  mix(letter(text, start) * 64 + length, four(text, end - 4) | 0x100000) >>> (32 - NEAR);

/** A number of `KEY` bits for a whole word, in any case. */
export function keyOf(text: string, start: number, end: number): number {
  let key = 0;
  for (let at = start; at < end; at += 1) key = Math.imul(key, 33) + letter(text, at);
  return mix(key, end - start) >>> (32 - KEY);
}
