/** Not asked for yet. */
export const UNASKED = -1;

/** So many bits of a key are the word's; the others are left for states. */
const WORD_BITS = 16;
export const MOST_STATES = 0xffff;
const GOLDEN = 0x9e3779b1;

/**
 * Where each state leads by each word, as far as texts have asked: a hash table in flat arrays, because there are many states and each is
 * asked about a few words.
 */
export class Transitions {
  #bits = 10;
  #keys = new Int32Array(1 << this.#bits);
  #next = new Int32Array(1 << this.#bits);
  #count = 0;

  /** @param word a number above 0 @returns the next state, or `UNASKED` */
  get(state: number, word: number): number {
    const slot = this.#slotOf((state << WORD_BITS) | word);
    return this.#keys[slot] === 0 ? UNASKED : (this.#next[slot] as number);
  }

  set(state: number, word: number, next: number): void {
    if (this.#count * 2 >= this.#keys.length) this.#grow();
    this.#put((state << WORD_BITS) | word, next);
    this.#count += 1;
  }

  #put(key: number, next: number): void {
    const slot = this.#slotOf(key);
    this.#keys[slot] = key;
    this.#next[slot] = next;
  }

  /** Where a key stands, or would. */
  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = Math.imul(key, GOLDEN) >>> (32 - this.#bits);
    while (this.#keys[slot] !== key && this.#keys[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, next] = [this.#keys, this.#next];
    this.#bits += 1;
    this.#keys = new Int32Array(1 << this.#bits);
    this.#next = new Int32Array(1 << this.#bits);
    for (const [slot, key] of keys.entries()) if (key !== 0) this.#put(key, next[slot] as number);
  }
}
