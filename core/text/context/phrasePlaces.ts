import { type PhrasePart, parsePhrase } from '../../knowledge/phrase.ts';
import { signs } from './phraseBeginning.ts';
import { tokensOf } from './tokens.ts';

/** A place inside a phrase. Phrases share no places, so that a choice costs its options, not their product. */
export interface Place<T> {
  readonly id: number;
  /** What the phrase that ends here stands for, and its rank among all phrases. */
  ends: { readonly value: T; readonly rank: number } | undefined;
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

/** Adds to `found` where a label leads from a place. */
export function follow<T>(from: Place<T>, label: string, found: Place<T>[]): void {
  if (from.label === label && from.to) found.push(from.to);
  const more = from.more?.get(label);
  if (more) for (const each of more) found.push(each);
}

/** Where the compiler stands: `open` right after a word, before the gap that must part it from the next. */
interface Front<T> {
  readonly place: Place<T>;
  readonly open: boolean;
}

/** The graph of phrases: from its root every phrase can be read word by word. */
export class PhrasePlaces<T> {
  readonly root: Place<T>;
  #count = 0;

  constructor() {
    this.root = this.#place();
  }

  /** @throws for a phrase that cannot be read or has a choice inside a word: write the words out */
  add(phrase: string, value: T, rank: number): void {
    for (const { place } of this.#compile(parsePhrase(phrase), [{ place: this.root, open: false }], phrase))
      place.ends = { value, rank };
  }

  #place(): Place<T> {
    const id = this.#count;
    this.#count += 1;
    return { id, ends: undefined, label: undefined, to: undefined, more: undefined };
  }

  #step(from: readonly Place<T>[], label: string, to: Place<T>): Place<T> {
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
