import { IGNORABLE } from './characters.ts';
import type { PhraseGraph } from './phraseGraph.ts';
import type { Place } from './ways.ts';
import type { Written } from './written.ts';

/** No form goes on this way. */
export const DEAD = 0;
/** Where every word begins. */
export const START = 1;
/** Numbers of states fit sixteen bits, with some left for others who number them. */
const MOST_STATES = 0x7f00;

/**
 * The phrase graph made deterministic while it is read: a state is a set of graph places, made when a text first leads there.
 * One table look-up per character, however many names there are (the lazy subset construction of Thompson 1968, as in RE2).
 */
export class Automaton<F extends Written> {
  /** Where a state's row begins is `state * width`; an entry is the next state, `DEAD`, or −1: not yet asked for. */
  #transitions: Int16Array;
  /** The forms that end in a state. */
  readonly forms: (readonly F[] | undefined)[] = [];
  readonly #width: number;
  readonly #graph: PhraseGraph<F>;
  readonly #sets: (readonly Place[])[] = [];
  /** States by their places: of one place, as nearly all are, or of several. */
  readonly #single = new Map<Place, number>();
  readonly #several = new Map<string, number>();

  constructor(graph: PhraseGraph<F>, classCount: number) {
    this.#graph = graph;
    this.#width = classCount;
    this.#transitions = new Int16Array(256 * classCount).fill(-1);
    this.#state([]);
    this.#state([graph.root]);
  }

  /** The state after reading a character of this class. */
  next(state: number, characterClass: number): number {
    const known = this.#transitions[state * this.#width + characterClass] as number;
    return known >= 0 ? known : this.#ask(state, characterClass);
  }

  #ask(state: number, characterClass: number): number {
    const found = characterClass === IGNORABLE ? state : this.#reached(state, characterClass);
    this.#transitions[state * this.#width + characterClass] = found;
    return found;
  }

  #reached(state: number, characterClass: number): number {
    const reached: Place[] = [];
    for (const place of this.#sets[state] ?? []) {
      const next = this.#graph.step(place, characterClass);
      if (next >= 0) reached.push(next);
    }
    return reached.length === 0 ? DEAD : this.#state(reached);
  }

  #state(places: readonly Place[]): number {
    const closed = this.#closure(places);
    const [only] = closed;
    const key = closed.length === 1 ? '' : closed.join(' ');
    const known = closed.length === 1 ? this.#single.get(only as Place) : this.#several.get(key);
    if (known !== undefined) return known;
    const state = this.#sets.length;
    // A pack so rich that its states run out of numbers reads no further along the newest paths, and keeps all others.
    if (state > MOST_STATES) return DEAD;
    if (closed.length === 1) this.#single.set(only as Place, state);
    else this.#several.set(key, state);
    this.#sets.push(closed);
    const forms = this.#graph.formsAt(closed);
    this.forms.push(forms.length > 0 ? forms : undefined);
    this.#room(state);
    return state;
  }

  #closure(places: readonly Place[]): readonly Place[] {
    const [first] = places;
    if (places.length === 1 && this.#graph.freeFrom(first as Place).length === 0) return places;
    const seen = new Set<Place>();
    const open = [...places];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (seen.has(place)) continue;
      seen.add(place);
      for (const each of this.#graph.freeFrom(place)) open.push(each);
    }
    return [...seen].sort((a, b) => a - b);
  }

  #room(state: number): void {
    if ((state + 1) * this.#width <= this.#transitions.length) return;
    const wider = new Int16Array(this.#transitions.length * 2).fill(-1);
    wider.set(this.#transitions);
    this.#transitions = wider;
  }
}
