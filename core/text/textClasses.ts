import { type CharacterClasses, IGNORABLE, UNASKED } from './characters.ts';

/** The class of every character of a text, as one table look-up, and the words that the classes make. */
export class TextClasses {
  /** The classes asked for so far; `UNASKED` for all others. */
  readonly known: Uint8Array;
  readonly size: number;
  readonly #classes: CharacterClasses;

  /** @param classes of all names: from here on they get no new class */
  constructor(classes: CharacterClasses) {
    this.#classes = classes;
    this.size = classes.size;
    this.known = classes.close();
  }

  /** The class of a UTF-16 unit. */
  of(code: number): number {
    const known = this.known[code] as number;
    return known === UNASKED ? this.#ask(code) : known;
  }

  #ask(code: number): number {
    const found = this.#classes.of(code);
    this.known[code] = found;
    return found;
  }

  /** Where the word begins that ends at `end`, no longer ago than `from`. */
  wordStart(text: string, end: number, from: number): number {
    let start = end;
    while (start > from && this.of(text.charCodeAt(start - 1)) >= IGNORABLE) start -= 1;
    return start;
  }

  /** Where the word ends that goes on at `at`, at `to` at the latest. */
  wordEnd(text: string, at: number, to: number): number {
    let end = at;
    while (end < to && this.of(text.charCodeAt(end)) >= IGNORABLE) end += 1;
    return end;
  }
}
