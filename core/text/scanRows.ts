import { type Automaton, DEAD, START } from './automaton.ts';
import { IGNORABLE } from './characters.ts';
import { SHORTEST_MISSPELLING, UNLIKE_AT_END } from './misspelling.ts';
import type { Written } from './written.ts';

/** Entries that name no other row: not asked for yet; */
export const UNASKED = -1;
/** names end here, or go on; */
export const NAMED = -2;
/** behind a long word that is no term, and may be a misspelled one; */
export const LONG = -3;
/** behind a long word that parted from all names so early that it ends like the one it is meant for. */
const PARTED = -4;

/** Where every word begins. */
export const FIRST_ROW = 0;

/** What stands before the next character: in which state of the automaton, and, of a word that begins like no name, so many letters. */
interface Row {
  readonly state: number;
  /** Behind a word that names go on from. */
  readonly inGap: boolean;
  readonly letters: number;
  /** Of these, since the word parted from all names. */
  readonly since: number;
}

/**
 * The automaton of the names cut off behind the gap after their first word, where what is no name leads back to the first row: so a text is
 * scanned without ever going back. Rows stand close together, in the order in which texts first need them.
 */
export class ScanRows {
  /** By row, `1 << width` apart, and class: the next row, or what to do. */
  entries: Int16Array;
  readonly width: number;
  readonly #automaton: Automaton<Written>;
  readonly #rows: Row[] = [];
  readonly #known = new Map<number, number>();

  constructor(automaton: Automaton<Written>, classCount: number) {
    this.#automaton = automaton;
    this.width = 32 - Math.clz32(classCount - 1);
    this.entries = new Int16Array(256 << this.width).fill(UNASKED);
    this.#row({ state: START, inGap: false, letters: 0, since: 0 });
  }

  /** The state of the automaton that a row stands for. */
  stateOf(row: number): number {
    return this.#rows[row]?.state ?? DEAD;
  }

  /** Fills in where a row leads. @returns the entry */
  ask(row: number, characterClass: number): number {
    const next = this.#answer(row, characterClass);
    this.entries[(row << this.width) + characterClass] = next;
    return next;
  }

  #answer(row: number, characterClass: number): number {
    if (characterClass === IGNORABLE) return row;
    const { state, inGap, letters, since } = this.#rows[row] as Row;
    const next = this.#automaton.next(state, characterClass);
    const isLetter = characterClass > IGNORABLE;
    if (inGap && isLetter) return next === DEAD ? this.#answer(FIRST_ROW, characterClass) : NAMED;
    if (isLetter)
      return this.#row({ state: next, inGap: false, letters: letters + 1, since: next === DEAD ? since + 1 : 0 });
    if (state === START) return FIRST_ROW;
    if (this.#automaton.forms[state] !== undefined) return NAMED;
    if (next !== DEAD) return this.#row({ state: next, inGap: true, letters: 0, since: 0 });
    if (inGap || letters < SHORTEST_MISSPELLING) return FIRST_ROW;
    return since > UNLIKE_AT_END ? PARTED : LONG;
  }

  #row(wanted: Row): number {
    const letters = Math.min(wanted.letters, SHORTEST_MISSPELLING);
    const since = Math.min(wanted.since, UNLIKE_AT_END + 1);
    const { state, inGap } = wanted;
    // Behind a word that begins like no name only its letters count.
    const key = state === DEAD ? -1 - letters * (UNLIKE_AT_END + 2) - since : state * 2 + (inGap ? 1 : 0);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const row = this.#rows.push({ state, inGap, letters, since }) - 1;
    this.#known.set(key, row);
    if ((row + 1) << this.width > this.entries.length) {
      const more = new Int16Array(this.entries.length * 2).fill(UNASKED);
      more.set(this.entries);
      this.entries = more;
    }
    return row;
  }
}
