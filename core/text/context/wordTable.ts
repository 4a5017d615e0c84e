import type { Word } from './vocabulary.ts';

/** Lower case of an ASCII letter; figures and the apostrophe stay what they are. */
const lower = (code: number): number => code | 32;

/** Words by how they are written, looked up where they stand in a text, in any case: no string is made of them. */
export class WordTable {
  #slots: (Word | undefined)[] = new Array(4096).fill(undefined);
  #count = 0;

  /** @param word with a text in lower case, of ASCII letters, figures, apostrophes and signs that have no other case */
  add(word: Word): void {
    if (this.#count * 2 >= this.#slots.length) this.#grow();
    this.#put(word);
    this.#count += 1;
  }

  /** @returns undefined where no word is written so */
  find(text: string, start: number, end: number): Word | undefined {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hashOf(text, start, end) & mask; ; slot = (slot + 1) & mask) {
      const word = slots[slot];
      if (word === undefined || isWritten(word.text, text, start, end)) return word;
    }
  }

  #put(word: Word): void {
    const mask = this.#slots.length - 1;
    let slot = hashOf(word.text, 0, word.text.length) & mask;
    while (this.#slots[slot] !== undefined) slot = (slot + 1) & mask;
    this.#slots[slot] = word;
  }

  #grow(): void {
    const words = this.#slots;
    this.#slots = new Array(words.length * 2).fill(undefined);
    for (const word of words) if (word) this.#put(word);
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash, 31) + lower(text.charCodeAt(at));
  return hash ^ (hash >>> 13);
}

function isWritten(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at += 1) if (word.charCodeAt(at - start) !== lower(text.charCodeAt(at))) return false;
  return true;
}
