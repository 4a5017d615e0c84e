import { type PhrasePart, parsePhrase } from '../../knowledge/phrase.ts';
import { tokensOf } from './tokens.ts';
import { MOST_STATES, Transitions, UNASKED } from './transitions.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

export interface Match<T> {
  /** Of the longest phrase, in the order added. */
  readonly values: readonly T[];
  /** The word after the longest phrase. */
  readonly end: number;
  /** Of shorter phrases too. */
  readonly all: readonly T[];
}

/** Phrases by their words; finds the longest phrase at a place. */
export interface PhraseMatcher<T> {
  /** @throws for a phrase that cannot be read, can be empty, or has a choice inside a word: write the words out */
  add(phrase: string, value: T): void;
  /** What begins at word `at`; undefined where no phrase does. */
  longest(words: readonly Word[], at: number): Match<T> | undefined;
}

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

function follow<T>(from: Place<T>, label: string): readonly Place<T>[] {
  const more = from.more?.get(label) ?? [];
  return from.label === label && from.to ? [from.to, ...more] : more;
}

/** All places that can be meant after some words. */
interface State<T> {
  readonly places: readonly Place<T>[];
  readonly values: readonly T[];
}

/** The state that no phrase goes on from. */
const NOWHERE = 0;

/** Where the compiler stands: `open` right after a word, before the gap that must part it from the next. */
interface Front<T> {
  readonly place: Place<T>;
  readonly open: boolean;
}

/**
 * An automaton over words, made deterministic as it is used: one look-up per word of text, whatever the number of phrases. Words
 * that no phrase knows are one word to it, so that no text makes it grow beyond its own phrases.
 */
export function createPhraseMatcher<T>(vocabulary: Vocabulary): PhraseMatcher<T> {
  let count = 0;
  const place = (): Place<T> => ({ id: count++, ends: undefined, label: undefined, to: undefined, more: undefined });
  const root = place();
  /** By number; found again by their places. */
  let states: State<T>[] = [];
  let numbers = new Map<string, number>();
  let transitions = new Transitions();
  /** What each word leads to from the start, by the word's id: most words lead nowhere, and that must cost nothing. */
  let starts: (number | undefined)[] = [];

  function step(from: readonly Place<T>[], label: string, to: Place<T>): Place<T> {
    if (!label.startsWith('{') || label === '{target}') vocabulary.learn(label);
    for (const each of from) link(each, label, to);
    return to;
  }

  const labelsOf = (part: Extract<PhrasePart, { kind: 'text' | 'slot' }>): readonly string[] =>
    part.kind === 'slot' ? [signs[part.id] ?? `{${part.id}}`] : tokensOf(part.text);

  function refuseOpen(fronts: readonly Front<T>[], phrase: string): void {
    if (fronts.some((each) => each.open)) throw new Error(`context: "${phrase}" has a choice inside a word`);
  }

  /** Options of one word all lead to one place, whatever follows; longer ones to one each. */
  function compileChoice(options: readonly (readonly PhrasePart[])[], start: readonly Front<T>[], phrase: string) {
    const ends: Front<T>[] = [];
    const from = start.map((each) => each.place);
    let shared: Place<T> | undefined;
    for (const option of options) {
      if (option.every((each) => each.kind === 'gap')) throw new Error(`context: "${phrase}" has an empty choice`);
      const [only] = option;
      const labels = option.length === 1 && (only?.kind === 'text' || only?.kind === 'slot') ? labelsOf(only) : [];
      const [label] = labels;
      if (label === undefined || labels.length > 1) {
        ends.push(...compile(option, start, phrase));
        continue;
      }
      refuseOpen(start, phrase);
      if (!shared) {
        shared = place();
        ends.push({ place: shared, open: true });
      }
      step(from, label, shared);
    }
    return ends;
  }

  function compile(parts: readonly PhrasePart[], start: readonly Front<T>[], phrase: string): readonly Front<T>[] {
    let fronts = start;
    for (const part of parts) {
      if (part.kind === 'gap') fronts = fronts.map((each) => ({ place: each.place, open: false }));
      else if (part.kind === 'choice') {
        const after = compileChoice(part.options, fronts, phrase);
        fronts = part.optional ? [...fronts, ...after] : after;
      } else {
        refuseOpen(fronts, phrase);
        let from = fronts.map((each) => each.place);
        for (const label of labelsOf(part)) from = [step(from, label, place())];
        fronts = from.map((each) => ({ place: each, open: true }));
      }
    }
    return fronts;
  }

  function stateOf(places: readonly Place<T>[]): number {
    const sorted = [...new Set(places)].sort((a, b) => a.id - b.id);
    const key = sorted.map((each) => each.id).join(' ');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    // Data so rich that its states run out of numbers reads no further along the newest phrases.
    if (states.length > MOST_STATES) return NOWHERE;
    const number = states.push({ places: sorted, values: [...new Set(sorted.flatMap((each) => each.ends ?? []))] }) - 1;
    numbers.set(key, number);
    return number;
  }

  function after(state: number, word: Word): number {
    const known = transitions.get(state, word.id);
    if (known !== UNASKED) return known;
    const { places } = states[state] as State<T>;
    const next = stateOf(places.flatMap((each) => word.labels.flatMap((label) => follow(each, label))));
    transitions.set(state, word.id, next);
    return next;
  }

  function startOf(word: Word): number {
    const known = starts[word.id];
    if (known !== undefined) return known;
    const state = word.id === 0 ? NOWHERE : stateOf(word.labels.flatMap((label) => follow(root, label)));
    starts[word.id] = state;
    return state;
  }

  /** Begins anew: what texts have asked so far no longer holds. */
  function forget(): void {
    states = [];
    numbers = new Map();
    transitions = new Transitions();
    starts = [];
    stateOf([]);
  }
  forget();

  return {
    add(phrase, value) {
      const parts = parsePhrase(phrase);
      for (const { place: last } of compile(parts, [{ place: root, open: false }], phrase)) {
        if (last === root) throw new Error(`context: "${phrase}" can be empty`);
        last.ends = value;
      }
      if (states.length > 1) forget();
    },
    longest(words, at) {
      const first = words[at];
      let state = first === undefined ? NOWHERE : startOf(first);
      if (state === NOWHERE) return undefined;
      let values: readonly T[] | undefined;
      let all: readonly T[] = [];
      let end = at;
      for (let next = at + 1; state !== NOWHERE; next += 1) {
        const here = (states[state] as State<T>).values;
        if (here.length > 0) {
          all = values ? [...all, ...here] : here;
          values = here;
          end = next;
        }
        const word: Word | undefined = words[next];
        if (word === undefined || word.id === 0) break;
        state = after(state, word);
      }
      return values ? { values, end, all } : undefined;
    },
  };
}
