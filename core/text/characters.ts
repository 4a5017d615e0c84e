/**
 * What a character is to the matcher. Every character falls into one class; the letters, digits and signs that names are made of
 * have a class of their own each, after folding case and diacritics ("Lasègue" is read as "lasegue").
 */

/** Not looked at yet. */
export const UNASKED = 0;
/** Sentence signs and all else that is no part of a name; also every script written without spaces, so that a drug name between
 * Han or Hangul characters stands on its own. */
export const OTHER = 1;
export const SPACE = 2;
export const NEWLINE = 3;
export const DASH = 4;
/** Signs that names contain ("Tylenol #3", "St John's wort"), from here on. */
const FIRST_SIGN = 5;
const SIGNS = "'#./&+,()%";
/** Soft hyphens, zero-width and direction marks, combining marks: read as if they were not there. Words are made of these and what follows. */
export const IGNORABLE = FIRST_SIGN + SIGNS.length;
/** A letter or digit that no name contains; it still glues a word together. All greater classes are letters and digits of names. */
const WORD = IGNORABLE + 1;

/** From here on: CJK, surrogates and private use, all of class OTHER. */
const LIMIT = 0x3000;

const folding = new Map<string, string>([
  ...['\u2018', '\u2019', '\u02bc', '\u00b4', '`', '\u2032'].map((sign) => [sign, "'"] as const),
  ['\u0131', 'i'],
  ['\u0142', 'l'],
]);

/** The character without case and diacritics; one UTF-16 unit in, one out. */
export function folded(character: string): string {
  if (/^[!-_a-~]$/.test(character)) return character.toLowerCase();
  const lower = character.toLowerCase();
  return folding.get(lower) ?? lower.normalize('NFD').charAt(0);
}

/** A word without case and diacritics. */
export const fold = (word: string): string =>
  /^[A-Za-z\d]+$/.test(word) ? word.toLowerCase() : [...word].map(folded).join('');

const ignorable = /\p{Mn}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const newline = /[\n\v\f\u0085\u2028\u2029]/;
const dash = /[-\u2010-\u2015\u2212]/;
const wordPart = /[\p{L}\p{N}\p{M}]/u;

/** The classes for one set of names: letters beyond a–z and digits get a class when a name first uses them. */
export class CharacterClasses {
  readonly #letters = new Map<string, number>();
  readonly #names = new Map<string, number>();
  /** Once reading has begun, new letters no longer get a class. */
  #closed = false;

  constructor() {
    for (const letter of 'etaoinsrlcdmpuhgfbvxyzwkjq0123456789') this.#letterClass(letter);
  }

  /** How many classes there are. */
  get size(): number {
    return WORD + 1 + this.#letters.size;
  }

  /** The class of a character of a name. */
  ofName(character: string): number {
    const known = this.#names.get(character);
    if (known !== undefined) return known;
    this.#letterClass(folded(character));
    const found = this.#classify(character);
    this.#names.set(character, found);
    return found;
  }

  /** The class of a UTF-16 unit of a text. */
  of(code: number): number {
    if (code >= LIMIT) return code === 0xfeff ? IGNORABLE : code === 0x3000 ? SPACE : OTHER;
    return this.#classify(String.fromCharCode(code));
  }

  /**
   * Ends the taking in of names.
   * @returns the class of every UTF-16 unit; those of scripts other than Latin are `UNASKED`
   */
  close(): Uint8Array {
    this.#closed = true;
    const table = new Uint8Array(0x10000);
    for (let code = 0; code < 0x180; code += 1) table[code] = this.of(code);
    return table;
  }

  #letterClass(letter: string): void {
    if (this.#closed || this.#letters.has(letter) || !wordPart.test(letter) || letter.charCodeAt(0) >= LIMIT) return;
    this.#letters.set(letter, this.size);
  }

  #classify(character: string): number {
    if (ignorable.test(character)) return IGNORABLE;
    if (newline.test(character)) return NEWLINE;
    if (/\s/.test(character)) return SPACE;
    if (dash.test(character)) return DASH;
    const plain = folded(character);
    const sign = SIGNS.indexOf(plain);
    if (sign >= 0) return FIRST_SIGN + sign;
    return this.#letters.get(plain) ?? (wordPart.test(character) ? WORD : OTHER);
  }
}
