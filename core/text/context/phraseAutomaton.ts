import { type PhrasePart, parsePhrase } from '../../knowledge/phrase.ts';
import { tokensOf } from './tokens.ts';
import { MOST_STATES, Transitions, UNASKED } from './transitions.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

/** The state that no phrase goes on from. */
export const NOWHERE = 0;

/** Signs that the phrase language keeps for itself, written as slots. */
const signs: Readonly<Record<string, string>> = {
  colon: ':',
  comma: ',',
  question: '?',
  dash: '-',
  open: '(',
  close: ')',
  minus: '(-)',
  plus: '(+)',
};

/** A place inside a phrase. Phrases share no places, so that a choice costs its options, not their product. */
interface Place<T> {
  readonly id: number;
  ends: T | undefined;
  /** The only way on that most places have; all others are in `more`. */
  label: string | undefined;
  to: Place<T> | undefined;
  more: Map<string, Place<T>[]> | undefined;
}

function link<T>(from: Place<T>, label: string, to: Place<T>): void {
  if (from.label === undefined) {
    from.label = label;
    from.to = to;
    return;
  }
  from.more ??= new Map();
  const next = from.more.get(label);
  if (next) next.push(to);
  else from.more.set(label, [to]);
}

function follow<T>(from: Place<T>, label: string, found: Place<T>[]): void {
  if (from.label === label && from.to) found.push(from.to);
  const more = from.more?.get(label);
  if (more) for (const each of more) found.push(each);
}

/** Where the compiler stands: `open` right after a word, before the gap that must part it from the next. */
interface Front<T> {
  readonly place: Place<T>;
  readonly open: boolean;
}

/**
 * An automaton over words, made deterministic as it is used: one look-up per word of text, whatever the number of phrases. Words
 * that no phrase knows are one word to it, so that no text makes it grow beyond its own phrases.
 */
export class PhraseAutomaton<T, Said> {
  /** By state: what the phrases say that end there; undefined where none does. */
  said: (Said | undefined)[] = [];
  readonly #vocabulary: Vocabulary;
  readonly #say: (values: readonly T[]) => Said;
  readonly #root: Place<T>;
  #places = 0;
  /** By state: all places that can be meant; found again by these. */
  #sets: (readonly Place<T>[])[] = [];
  #single = new Map<number, number>();
  #several = new Map<string, number>();
  #transitions = new Transitions();
  /** What each word leads to from the start, by the word's id: most words lead nowhere, and that must cost nothing. */
  #starts = new Int32Array(0);

  /** @param say puts together what several phrases say that end in one place; their values in the order added, each once */
  constructor(vocabulary: Vocabulary, say: (values: readonly T[]) => Said) {
    this.#vocabulary = vocabulary;
    this.#say = say;
    this.#root = this.#place();
    this.#forget();
  }

  /** @throws for a phrase that cannot be read, can be empty, or has a choice inside a word: write the words out */
  add(phrase: string, value: T): void {
    const parts = parsePhrase(phrase);
    for (const { place: last } of this.#compile(parts, [{ place: this.#root, open: false }], phrase)) {
      if (last === this.#root) throw new Error(`context: "${phrase}" can be empty`);
      last.ends = value;
    }
    if (this.#sets.length > 1) this.#forget();
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
    const state = word.id === 0 ? NOWHERE : this.#reached([this.#root], word);
    this.#starts[word.id] = state;
    return state;
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
    const values = sorted.flatMap((each) => each.ends ?? []);
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

  #place(): Place<T> {
    const id = this.#places;
    this.#places += 1;
    return { id, ends: undefined, label: undefined, to: undefined, more: undefined };
  }

  #step(from: readonly Place<T>[], label: string, to: Place<T>): Place<T> {
    if (!label.startsWith('{') || label === '{target}') this.#vocabulary.learn(label);
    for (const each of from) link(each, label, to);
    return to;
  }

  /** Options of one word all lead to one place, whatever follows; longer ones to one each. */
  #compileChoice(options: readonly (readonly PhrasePart[])[], start: readonly Front<T>[], phrase: string) {
    const ends: Front<T>[] = [];
    const from = start.map((each) => each.place);
    let shared: Place<T> | undefined;
    for (const option of options) {
      if (option.every((each) => each.kind === 'gap')) throw new Error(`context: "${phrase}" has an empty choice`);
      const [only] = option;
      const labels = option.length === 1 && (only?.kind === 'text' || only?.kind === 'slot') ? labelsOf(only) : [];
      const [label] = labels;
      if (label === undefined || labels.length > 1) {
        ends.push(...this.#compile(option, start, phrase));
        continue;
      }
      refuseOpen(start, phrase);
      if (!shared) {
        shared = this.#place();
        ends.push({ place: shared, open: true });
      }
      this.#step(from, label, shared);
    }
    return ends;
  }

  #compile(parts: readonly PhrasePart[], start: readonly Front<T>[], phrase: string): readonly Front<T>[] {
    let fronts = start;
    for (const part of parts) {
      if (part.kind === 'gap') fronts = fronts.map((each) => ({ place: each.place, open: false }));
      else if (part.kind === 'choice') {
        const after = this.#compileChoice(part.options, fronts, phrase);
        fronts = part.optional ? [...fronts, ...after] : after;
      } else {
        refuseOpen(fronts, phrase);
        let from = fronts.map((each) => each.place);
        for (const label of labelsOf(part)) from = [this.#step(from, label, this.#place())];
        fronts = from.map((each) => ({ place: each, open: true }));
      }
    }
    return fronts;
  }
}

const labelsOf = (part: Extract<PhrasePart, { kind: 'text' | 'slot' }>): readonly string[] =>
  part.kind === 'slot' ? [signs[part.id] ?? `{${part.id}}`] : tokensOf(part.text);

function refuseOpen<T>(fronts: readonly Front<T>[], phrase: string): void {
  if (fronts.some((each) => each.open)) throw new Error(`context: "${phrase}" has a choice inside a word`);
}
