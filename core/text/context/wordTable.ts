import type { Word } from './vocabulary.ts';

/** Lower case of an ASCII letter; figures, the apostrophe and the slash stay what they are. */
const lower = (code: number): number => code | 32;
const GOLDEN = 0x9e3779b1;
const FREE = -1;

/**
 * Words by how they are written, looked up where they stand in a text, in any case: no string is made of them. A hash table; the
 * characters of all words stand one after the other.
 */
export class WordTable {
  readonly #words: Word[] = [];
  /** By word: its hash, and where its characters begin; they end where those of the next word begin. */
  readonly #hashes: number[] = [];
  readonly #begins: number[] = [0];
  readonly #characters: number[] = [];
  #bits = 12;
  #slots = new Int16Array(1 << this.#bits).fill(FREE);

  /** @param word with a text in lower case, of ASCII letters, figures, apostrophes and slashes */
  add(word: Word): void {
    const { text } = word;
    const index = this.#words.push(word) - 1;
    this.#hashes.push(hashOf(text, 0, text.length));
    for (let at = 0; at < text.length; at += 1) this.#characters.push(text.charCodeAt(at));
    this.#begins.push(this.#characters.length);
    if (index * 2 >= this.#slots.length) this.#grow();
    else this.#put(index);
  }

  /** @returns undefined where no word is written so */
  find(text: string, start: number, end: number): Word | undefined {
    const slots = this.#slots;
    const hash = hashOf(text, start, end);
    const mask = slots.length - 1;
    for (let slot = hash >>> (32 - this.#bits); ; slot = (slot + 1) & mask) {
      const index = slots[slot] as number;
      if (index === FREE) return undefined;
      if (this.#hashes[index] === hash && this.#isWritten(index, text, start, end)) return this.#words[index];
    }
  }

  #isWritten(index: number, text: string, start: number, end: number): boolean {
    const begin = this.#begins[index] as number;
    if ((this.#begins[index + 1] as number) - begin !== end - start) return false;
    for (let at = start; at < end; at += 1)
      if (this.#characters[begin + at - start] !== lower(text.charCodeAt(at))) return false;
    return true;
  }

  #put(index: number): void {
    const mask = this.#slots.length - 1;
    let slot = (this.#hashes[index] as number) >>> (32 - this.#bits);
    while (this.#slots[slot] !== FREE) slot = (slot + 1) & mask;
    this.#slots[slot] = index;
  }

  #grow(): void {
    this.#bits += 1;
    this.#slots = new Int16Array(1 << this.#bits).fill(FREE);
    for (const index of this.#words.keys()) this.#put(index);
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + lower(text.charCodeAt(at))) | 0;
  return Math.imul(hash, GOLDEN);
}
