import { type Automaton, DEAD } from './automaton.ts';
import { IGNORABLE, OTHER } from './characters.ts';
import type { Corrector } from './misspelling.ts';
import { FIRST_ROW, LONG, NAMED, ScanRows, UNASKED } from './scanRows.ts';
import type { TextClasses } from './textClasses.ts';
import type { Written } from './written.ts';

/** True where a term may stand, `at-end` where one may only begin at the end of the text, false where neither. */
export type Look = boolean | 'at-end';

/** Runs over a text with one table look-up per character, and stops only at words that a term may begin with. */
export class WordScan {
  /** Of the word that `next` stopped at: where it begins, and where it ends. */
  start = 0;
  end = 0;
  readonly #classes: TextClasses;
  readonly #automaton: Automaton<Written>;
  readonly #corrector: Corrector;
  readonly #rows: ScanRows;

  constructor(automaton: Automaton<Written>, classes: TextClasses, corrector: Corrector) {
    this.#automaton = automaton;
    this.#classes = classes;
    this.#corrector = corrector;
    this.#rows = new ScanRows(automaton, classes.size);
  }

  /**
   * Stops at the next word at which a term may begin, or could if the text went on; `start` and `end` tell where it stands.
   * @param from a place that is not inside a word
   * @param to where the text ends, for what is read
   * @returns false where no such word is left
   */
  next(text: string, from: number, to: number): Look {
    const classes = this.#classes;
    const corrector = this.#corrector;
    const rows = this.#rows;
    const classOf = classes.known;
    const { width } = rows;
    let { entries } = rows;
    let row = FIRST_ROW;
    let at = from;
    while (at < to) {
      const next = entries[(row << width) + (classOf[text.charCodeAt(at)] as number)] as number;
      if (next >= 0) {
        row = next;
        at += 1;
      } else if (next === UNASKED) {
        rows.ask(row, classes.of(text.charCodeAt(at)));
        entries = rows.entries;
      } else {
        const look =
          next === NAMED
            ? this.#goesOn(text, from, at, to, rows.stateOf(row))
            : (next === LONG || corrector.mayEndSo(text, at)) &&
              corrector.isMisspelled(text, classes.wordStart(text, at, from), at);
        if (look !== false) return this.#found(look, text, from, at);
        row = FIRST_ROW;
      }
    }
    if (row === FIRST_ROW) return false;
    const isAlive = rows.stateOf(row) !== DEAD;
    const look = isAlive
      ? this.#goesOn(text, from, to, to, rows.stateOf(row))
      : rows.ask(row, OTHER) < 0 && corrector.isMisspelled(text, classes.wordStart(text, to, from), to);
    return look !== false && this.#found(look, text, from, to);
  }

  /** Notes the word that ends at `at`, or before the gap that does. */
  #found(look: Look, text: string, from: number, at: number): Look {
    const classes = this.#classes;
    let end = at;
    while (end > from && classes.of(text.charCodeAt(end - 1)) < IGNORABLE) end -= 1;
    this.start = classes.wordStart(text, end, from);
    this.end = end;
    return look;
  }

  /** Whether a form stands, or may, where what stands before `end` has led to `state`. */
  #goesOn(text: string, from: number, end: number, to: number, state: number): Look {
    const automaton = this.#automaton;
    let reached = state;
    for (let at = end; ; at += 1) {
      const characterClass = at < to ? this.#classes.of(text.charCodeAt(at)) : OTHER;
      if (characterClass < IGNORABLE && automaton.forms[reached] !== undefined) return true;
      if (at === to) return this.#isMisspelledAt(text, at, from, to) || 'at-end';
      reached = automaton.next(reached, characterClass);
      if (reached === DEAD) return this.#isMisspelledAt(text, at, from, to);
    }
  }

  /** Whether the word that `at` is in or right behind is a misspelled one. What parts from all names in its first letter is none. */
  #isMisspelledAt(text: string, at: number, from: number, to: number): boolean {
    const start = this.#classes.wordStart(text, at, from);
    return start < at && this.#corrector.isMisspelled(text, start, this.#classes.wordEnd(text, at, to));
  }
}
