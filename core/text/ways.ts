import type { CharacterClasses } from './characters.ts';

/** A place in the graph of all written forms, by number. */
export type Place = number;

/** No way leads on. */
export const NOWHERE: Place = -1;
const NONE = -1;
const none: readonly Place[] = [];

/**
 * Places and the ways between them, each over one character class, and joins that read nothing.
 *
 * Ways out of a place are kept as linked lists in plain arrays: tens of thousands of places are made whenever a page opens.
 */
export class Ways {
  readonly #classes: CharacterClasses;
  /** By place: its first way out. By way: the class it reads, where it leads, the next way out of the same place. */
  readonly #firstWay: number[] = [];
  readonly #wayClass: number[] = [];
  readonly #wayTo: Place[] = [];
  readonly #nextWay: number[] = [];
  /** Places reached without reading anything. */
  readonly #free = new Map<Place, Place[]>();

  constructor(classes: CharacterClasses) {
    this.#classes = classes;
  }

  /** A new place. */
  place(): Place {
    return this.#firstWay.push(NONE) - 1;
  }

  add(from: Place, characterClass: number, to: Place): void {
    const way = this.#wayClass.push(characterClass) - 1;
    this.#wayTo.push(to);
    this.#nextWay.push(this.#firstWay[from] ?? NONE);
    this.#firstWay[from] = way;
  }

  /** Opens a place as soon as another one is. */
  join(from: Place, to: Place): void {
    const known = this.#free.get(from);
    if (known) known.push(to);
    else this.#free.set(from, [to]);
  }

  /** The place that a character of this class leads to. */
  step(place: Place, characterClass: number): Place {
    for (let way = this.#firstWay[place] ?? NONE; way !== NONE; way = this.#nextWay[way] ?? NONE)
      if (this.#wayClass[way] === characterClass) return this.#wayTo[way] ?? NOWHERE;
    return NOWHERE;
  }

  joined(place: Place): readonly Place[] {
    return this.#free.get(place) ?? none;
  }

  /** The place that a text leads to; the ways that are missing are made. */
  along(from: Place, text: string): Place {
    let place = from;
    for (let i = 0; i < text.length; i += 1) {
      const characterClass = this.#classes.ofName(text.charAt(i));
      const known = this.step(place, characterClass);
      const next = known === NOWHERE ? this.place() : known;
      if (known === NOWHERE) this.add(place, characterClass, next);
      place = next;
    }
    return place;
  }
}
