import type { Trigger } from './lexicon.ts';
import { NOWHERE, type PhraseAutomaton } from './phraseAutomaton.ts';
import type { Word } from './vocabulary.ts';

/** A trigger phrase found in a sentence, over tokens [from, to). */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly triggers: readonly Trigger[];
}

/** What one phrase of the data is. */
export interface CuePhrase {
  /** A trigger; a pseudo-trigger only takes its words away, a terminator is none. */
  readonly trigger: Trigger | 'pseudo' | undefined;
  /** What it ends, as bits (`endBit`); 0 for a pseudo-trigger, undefined for what ends nothing. */
  readonly ends: number | undefined;
}

/** What all phrases are that end in one place: triggers apart from terminators, so that neither takes a word from the other. */
export interface Cues {
  /** Undefined where no trigger and no pseudo-trigger is among them. */
  readonly triggers: readonly Trigger[] | undefined;
  /** All that they end; undefined where no terminator is among them. */
  readonly ends: number | undefined;
  /** A pseudo-trigger is among them: nothing ends here. */
  readonly quiet: boolean;
}

const isTrigger = (value: CuePhrase['trigger']): value is Trigger => value !== undefined && value !== 'pseudo';

/** @param phrases those that end in one place, in the order of the data */
export function cuesOf(phrases: readonly CuePhrase[]): Cues {
  const speaking = phrases.filter(({ trigger }) => trigger !== undefined);
  const ending = phrases.flatMap(({ ends }) => ends ?? []);
  return {
    triggers: speaking.length > 0 ? speaking.map(({ trigger }) => trigger).filter(isTrigger) : undefined,
    ends: ending.length > 0 ? ending.reduce((bits, each) => bits | each, 0) : undefined,
    quiet: ending.includes(0),
  };
}

/**
 * Finds the triggers of a sentence, longest first and without overlap, as in NegEx, and what ends their scopes. Its lists are kept from
 * sentence to sentence.
 */
export class CueScan {
  /** All trigger phrases of the sentence in order, `count` of them. */
  readonly hits: Hit[] = [];
  count = 0;
  /** For each word, as bits, the properties whose scopes end there. */
  readonly ends: number[] = [];
  readonly #phrases: PhraseAutomaton<CuePhrase, Cues>;

  constructor(phrases: PhraseAutomaton<CuePhrase, Cues>) {
    this.#phrases = phrases;
  }

  /** Looks through words [first, last). Offsets of hits count from `first`. */
  read(words: readonly (Word | undefined)[], first: number, last: number): void {
    const phrases = this.#phrases;
    this.count = 0;
    /** Before these no trigger, and no terminator, can begin. */
    let triggersFrom = first;
    let endsFrom = first;
    for (let at = first; at < last; at += 1) {
      this.ends[at - first] = 0;
      let state = phrases.begin(words[at] as Word);
      if (state === NOWHERE || (at < triggersFrom && at < endsFrom)) continue;
      let triggers: readonly Trigger[] | undefined;
      let triggersTo = at;
      let bits = 0;
      let quiet = false;
      let endsTo = at;
      for (let next = at + 1; ; next += 1) {
        const cues = phrases.said[state];
        if (cues !== undefined) {
          if (cues.triggers !== undefined) {
            triggers = cues.triggers;
            triggersTo = next;
          }
          if (cues.ends !== undefined) {
            bits |= cues.ends;
            quiet = cues.quiet;
            endsTo = next;
          }
        }
        if (next >= last) break;
        const word = words[next] as Word;
        if (word.id === 0) break;
        state = phrases.after(state, word);
        if (state === NOWHERE) break;
      }
      if (triggers !== undefined && at >= triggersFrom) {
        triggersFrom = triggersTo;
        if (triggers.length > 0) this.#hit({ from: at - first, to: triggersTo - first, triggers });
      }
      if (at >= endsFrom) {
        if (quiet) endsFrom = endsTo;
        else this.ends[at - first] = bits;
      }
    }
  }

  #hit(hit: Hit): void {
    this.hits[this.count] = hit;
    this.count += 1;
  }
}
