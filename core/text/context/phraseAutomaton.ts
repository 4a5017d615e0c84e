import { beginningOf } from './phraseBeginning.ts';
import { follow, PhrasePlaces, type Place } from './phrasePlaces.ts';
import { MOST_STATES, Transitions, UNASKED } from './transitions.ts';
import type { Word } from './vocabulary.ts';

/** The state that no phrase goes on from. */
export const NOWHERE = 0;

/** A phrase that no text has come by yet. */
interface Waiting<T> {
  readonly phrase: string;
  readonly value: T;
  readonly rank: number;
  admitted: boolean;
}

/**
 * An automaton over words, made deterministic as it is used: one look-up per word of text, whatever the number of phrases. Words
 * that no phrase knows are one word to it, so that no text makes it grow beyond its own phrases.
 */
export class PhraseAutomaton<T, Said> {
  /** By state: what the phrases say that end there; undefined where none does. */
  said: (Said | undefined)[] = [];
  readonly #say: (values: readonly T[]) => Said;
  readonly #places = new PhrasePlaces<T>();
  /** By the labels they may begin with; few texts come by all. */
  readonly #waiting = new Map<string, Waiting<T>[]>();
  #rank = 0;
  /** By state: all places that can be meant; found again by these. */
  #sets: (readonly Place<T>[])[] = [];
  #single = new Map<number, number>();
  #several = new Map<string, number>();
  #transitions = new Transitions();
  /** What each word leads to from the start, by the word's id: most words lead nowhere, and that must cost nothing. */
  #starts = new Int32Array(0);

  /** @param say puts together what several phrases say that end in one place; their values in the order added, each once */
  constructor(say: (values: readonly T[]) => Said) {
    this.#say = say;
    this.#forget();
  }

  /**
   * The phrase is taken apart when a text first comes by a word that it may begin with: a page would have to wait for all of them.
   * @param phrase of words that the vocabulary knows
   * @throws for a phrase that can be empty; see `admitAll`
   */
  add(phrase: string, value: T): void {
    const waiting: Waiting<T> = { phrase, value, rank: this.#rank, admitted: false };
    this.#rank += 1;
    for (const label of beginningOf(phrase)) {
      const known = this.#waiting.get(label);
      if (known) known.push(waiting);
      else this.#waiting.set(label, [waiting]);
    }
    if (this.#sets.length > 1) this.#forget();
  }

  /** Takes every phrase apart. @throws for one that cannot be read or has a choice inside a word: write the words out */
  admitAll(): void {
    for (const label of [...this.#waiting.keys()]) this.#admit(label);
  }

  /** The state after a word that a phrase may begin with. */
  begin(word: Word): number {
    const known = this.#starts[word.id];
    return known === undefined || known === UNASKED ? this.#askStart(word) : known;
  }

  /** The state after one more word. */
  after(state: number, word: Word): number {
    const known = this.#transitions.get(state, word.id);
    return known === UNASKED ? this.#ask(state, word) : known;
  }

  #askStart(word: Word): number {
    if (word.id >= this.#starts.length) {
      const more = new Int32Array(Math.max(word.id + 1, 1024, this.#starts.length * 2)).fill(UNASKED);
      more.set(this.#starts);
      this.#starts = more;
    }
    if (word.id !== 0) for (const label of word.labels) this.#admit(label);
    const state = word.id === 0 ? NOWHERE : this.#reached([this.#places.root], word);
    this.#starts[word.id] = state;
    return state;
  }

  /** What begins with this label is complete from here on; states further on hold no places of these phrases yet. */
  #admit(label: string): void {
    const waiting = this.#waiting.get(label);
    if (!waiting) return;
    this.#waiting.delete(label);
    for (const each of waiting) {
      if (!each.admitted) this.#places.add(each.phrase, each.value, each.rank);
      each.admitted = true;
    }
  }

  #ask(state: number, word: Word): number {
    const next = this.#reached(this.#sets[state] ?? [], word);
    this.#transitions.set(state, word.id, next);
    return next;
  }

  #reached(places: readonly Place<T>[], word: Word): number {
    const found: Place<T>[] = [];
    for (const each of places) for (const label of word.labels) follow(each, label, found);
    return found.length === 0 ? NOWHERE : this.#stateOf(found);
  }

  #stateOf(places: readonly Place<T>[]): number {
    const sorted = places.length === 1 ? places : [...new Set(places)].sort((a, b) => a.id - b.id);
    const [only] = sorted;
    const id = sorted.length === 1 && only ? only.id : undefined;
    const key = id === undefined ? sorted.map((each) => each.id).join(' ') : '';
    const known = id === undefined ? this.#several.get(key) : this.#single.get(id);
    if (known !== undefined) return known;
    // Data so rich that its states run out of numbers reads no further along the newest phrases.
    if (this.#sets.length > MOST_STATES) return NOWHERE;
    const ends = sorted.flatMap((each) => each.ends ?? []);
    if (ends.length > 1) ends.sort((a, b) => a.rank - b.rank);
    const values = ends.map(({ value }) => value);
    this.said.push(values.length > 0 ? this.#say(values.length > 1 ? [...new Set(values)] : values) : undefined);
    const number = this.#sets.push(sorted) - 1;
    if (id === undefined) this.#several.set(key, number);
    else this.#single.set(id, number);
    return number;
  }

  /** Begins anew: what texts have asked so far no longer holds. */
  #forget(): void {
    this.#sets = [[]];
    this.said = [undefined];
    this.#single = new Map();
    this.#several = new Map();
    this.#transitions = new Transitions();
    this.#starts = new Int32Array(0);
  }
}
