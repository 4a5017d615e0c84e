import { type Automaton, DEAD, START } from './automaton.ts';
import { type CharacterClasses, IGNORABLE, OTHER, WORD } from './characters.ts';
import type { Written } from './phraseGraph.ts';

const UNASKED = -1;
const STOP = -2;
/** Behind a long word that is no term. */
const LONG = -3;

/** A word of this many letters that begins like no term may still be a misspelling of one. */
export const SHORTEST_MISSPELLING = 7;
/** The first rows count the letters of a word that is no term, up to a long one; the automaton's states follow. */
const COUNTERS = SHORTEST_MISSPELLING + 1;

/** What the scan asks about long words that are no term. */
export interface LongWordFilter {
  /** Whether the word of `text` from `start` to `end` may be a misspelled term; wrong answers cost time, nothing else. */
  mayBeMisspelled(text: string, start: number, end: number): boolean;
}

/**
 * Runs over a text as fast as tables can be looked up, and stops only behind words that a term begins with, and behind long
 * words that could be misspelled ones. It is the automaton of the names cut off at the end of the first word, so that every
 * character is read once.
 */
export class WordScan {
  /** The class of each UTF-16 unit, once asked for. */
  readonly #classOf: Uint8Array;
  readonly #classes: CharacterClasses;
  readonly #automaton: Automaton<Written>;
  readonly #width: number;
  /** By row and class: where the next row begins, or `UNASKED`, or `STOP`. */
  #rows: Int32Array;
  /** How many letters lead to a row. */
  readonly #letters: number[] = [];
  readonly #start: number;
  /** Whether the last text ended in the middle of what could be a name. */
  #open = false;
  readonly #longWords: LongWordFilter;

  constructor(automaton: Automaton<Written>, classes: CharacterClasses, longWords: LongWordFilter) {
    this.#longWords = longWords;
    this.#automaton = automaton;
    this.#classes = classes;
    this.#classOf = classes.close();
    this.#width = classes.size + 1;
    this.#rows = new Int32Array(256 * this.#width).fill(UNASKED);
    this.#start = this.#rowOf(START, 0);
    for (let index = 0; index < COUNTERS; index += 1) this.#letters[index] = index;
  }

  /** The class of a UTF-16 unit. */
  classOf(code: number): number {
    const known = this.#classOf[code] ?? 0;
    if (known < this.#classes.size) return known;
    const found = this.#classes.of(code);
    this.#classOf[code] = found;
    return found;
  }

  /**
   * @param from a place that is not inside a word
   * @returns where the next word ends that is worth a closer look, −1 where none is left
   */
  next(text: string, from: number): number {
    const classOf = this.#classOf;
    const end = text.length;
    let rows = this.#rows;
    let row = this.#start;
    let at = from;
    while (at < end) {
      const characterClass = classOf[text.charCodeAt(at)] as number;
      const next = rows[row + characterClass] as number;
      if (next >= 0) {
        row = next;
        at += 1;
      } else if (next === STOP) {
        if (this.#mayGoOn(row, text, at)) return at;
        row = this.#start;
      } else if (next === LONG) {
        if (this.#longWords.mayBeMisspelled(text, this.wordStart(text, at, from), at)) return at;
        row = this.#start;
      } else {
        this.#ask(row, this.classOf(text.charCodeAt(at)));
        rows = this.#rows;
      }
    }
    this.#open = row > this.#start;
    this.#ask(row, OTHER);
    const stop = this.#rows[row + OTHER];
    return stop === STOP ||
      (stop === LONG && this.#longWords.mayBeMisspelled(text, this.wordStart(text, end, from), end))
      ? end
      : -1;
  }

  /** Whether the word that ends at `at` is a term, or the letter behind the next space can go on with one. */
  #mayGoOn(row: number, text: string, at: number): boolean {
    const state = row / this.#width - COUNTERS + START;
    const automaton = this.#automaton;
    if (automaton.forms[state] !== undefined || at + 1 >= text.length) return true;
    const letter = this.classOf(text.charCodeAt(at + 1));
    if (letter < WORD) return true;
    return automaton.next(automaton.next(state, this.classOf(text.charCodeAt(at))), letter) !== DEAD;
  }

  /** Whether the last text that `next` reached the end of broke off inside what could become a name. */
  get breaksOff(): boolean {
    return this.#open;
  }

  /** Where the word begins that ends at `end`. */
  wordStart(text: string, end: number, from: number): number {
    let start = end;
    while (start > from && this.glues(text.charCodeAt(start - 1))) start -= 1;
    return start;
  }

  /** Where the word ends that goes on at `at`. */
  wordEnd(text: string, at: number): number {
    let end = at;
    while (end < text.length && this.glues(text.charCodeAt(end))) end += 1;
    return end;
  }

  /** Whether the word around `at` is long and may be a misspelled one; `from`: it begins there or later. */
  mayBeMisspelledAt(text: string, at: number, from: number): boolean {
    const start = this.wordStart(text, at, from);
    const end = this.wordEnd(text, at);
    return end - start >= SHORTEST_MISSPELLING && this.#longWords.mayBeMisspelled(text, start, end);
  }

  /** Whether a UTF-16 unit belongs to a word. */
  glues(code: number): boolean {
    const characterClass = this.classOf(code);
    return characterClass >= WORD || characterClass === IGNORABLE;
  }

  /** Fills in where a row leads. */
  #ask(row: number, characterClass: number): void {
    const next = this.#answer(row / this.#width, characterClass);
    this.#rows[row + characterClass] = next;
  }

  #answer(index: number, characterClass: number): number {
    const row = index * this.#width;
    if (characterClass === IGNORABLE) return row;
    const state = index - COUNTERS + START;
    const counting = index < COUNTERS;
    const letters = this.#letters[index] ?? 0;
    if (characterClass >= WORD) {
      const next = counting ? DEAD : this.#automaton.next(state, characterClass);
      if (next !== DEAD) return this.#rowOf(next, letters + 1);
      return Math.min(letters + 1, SHORTEST_MISSPELLING) * this.#width;
    }
    if (counting) return letters >= SHORTEST_MISSPELLING ? LONG : this.#start;
    if (state === START) return this.#start;
    const { forms } = this.#automaton;
    return forms[state] !== undefined || this.#automaton.next(state, characterClass) !== DEAD
      ? STOP
      : letters >= SHORTEST_MISSPELLING
        ? LONG
        : this.#start;
  }

  #rowOf(state: number, letters: number): number {
    const index = COUNTERS + state - START;
    this.#letters[index] ??= letters;
    const row = index * this.#width;
    if (row + this.#width > this.#rows.length) {
      const more = new Int32Array(Math.max(this.#rows.length * 2, row + this.#width)).fill(UNASKED);
      more.set(this.#rows);
      this.#rows = more;
    }
    return row;
  }
}
