/** So many characters make a key. */
const LONGEST = 5;
/** Bits of one character. */
const CHARACTER = 6;
const GOLDEN = 0x9e3779b1;

/** By ASCII character: 1 to 26 for a letter in any case, then the figures; 0 for all else. */
const codes = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = (code | 32) - 96;
  if (code >= 65 && letter >= 1 && letter <= 26) return letter;
  return code >= 48 && code <= 57 ? code - 48 + 27 : 0;
});

/** What an ASCII character is to a key; 0 for a sign, a space, and any other character. */
export const keyCode = (code: number): number => (code < 128 ? (codes[code] as number) : 0);

/** A key and one more character. */
export const longer = (key: number, code: number): number => (key << CHARACTER) | code;

/** The number of a key of up to five plain letters and figures, in any case; 0 where it holds anything else. */
export function keyNumber(key: string): number {
  if (key.length > LONGEST) return 0;
  let number = 0;
  for (let at = 0; at < key.length; at += 1) {
    const code = keyCode(key.charCodeAt(at));
    if (code === 0) return 0;
    number = longer(number, code);
  }
  return number;
}

/** A set of such numbers. */
export class KeyNumbers {
  readonly #slots: Int32Array;
  readonly #shift: number;

  constructor(numbers: readonly number[]) {
    const bits = 32 - Math.clz32(numbers.length * 4);
    this.#slots = new Int32Array(1 << bits);
    this.#shift = 32 - bits;
    for (const each of numbers) this.#slots[this.#slotOf(each)] = each;
  }

  has(number: number): boolean {
    return this.#slots[this.#slotOf(number)] === number;
  }

  /** Where a number stands, or would. */
  #slotOf(number: number): number {
    const mask = this.#slots.length - 1;
    let slot = Math.imul(number, GOLDEN) >>> this.#shift;
    while (this.#slots[slot] !== number && this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }
}
