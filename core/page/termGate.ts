import { KeyNumbers, keyCode, keyNumber, longer } from './plainKeys.ts';

/** How much of a word the gate looks at, in letters: most misspellings come later. */
export const keyLength = 5;

/** What the gate knows a word by: its first letters without case and accents. */
export const keyOf = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .slice(0, keyLength);

/** Letters and figures of any script; what they are made of otherwise parts two words. */
const words = /[\p{L}\p{N}]{2,}/gu;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** The keys, ready to be looked up. Words of plain letters are looked up where they stand, and no string is made of them. */
class Keys {
  readonly #all: ReadonlySet<string>;
  readonly #plain: KeyNumbers;
  /** Short forms that are only read in capitals. */
  readonly #capitals: KeyNumbers;

  constructor(keys: readonly string[]) {
    this.#all = new Set(keys);
    const numbers = (own: readonly string[]): readonly number[] => own.map(keyNumber).filter((each) => each > 0);
    this.#plain = new KeyNumbers(numbers(keys.filter((key) => key === key.toLowerCase())));
    this.#capitals = new KeyNumbers(numbers(keys.filter((key) => key === key.toUpperCase())));
  }

  /** Whether any word of a text begins like one of the keys. */
  mayHold(text: string): boolean {
    for (let at = 0; at < text.length; ) {
      const start = at;
      let number = 0;
      let capitals = true;
      let code = text.charCodeAt(at);
      let key = keyCode(code);
      for (; key > 0; key = keyCode(code)) {
        if (at - start < keyLength) number = longer(number, key);
        if (key <= 26 && !isCapital(code)) capitals = false;
        at += 1;
        code = at < text.length ? text.charCodeAt(at) : 32;
      }
      if (code >= 128) {
        words.lastIndex = start;
        const [word] = words.exec(text) ?? [];
        if (word === undefined) return false;
        if (this.#holds(word)) return true;
        at = words.lastIndex;
        continue;
      }
      const length = at - start;
      if (length >= 2 && (this.#plain.has(number) || (length < keyLength && capitals && this.#capitals.has(number))))
        return true;
      at += 1;
    }
    return false;
  }

  #holds(word: string): boolean {
    return this.#all.has(keyOf(word)) || (word.length < keyLength && this.#all.has(word));
  }
}

/**
 * A first look that costs a page next to nothing: whether any word of a text begins like the telling word of a term. What it lets
 * by need not hold a term; only then is the reader itself brought into the page.
 * @param keys made at build from all terms, see `core/build/termKeys.ts`; short forms that are only read in capitals are in capitals
 */
export function createTermGate(keys: string): (text: string) => boolean {
  let known: Keys | undefined;
  return (text) => {
    known ??= new Keys(keys.split(' '));
    return known.mayHold(text);
  };
}
