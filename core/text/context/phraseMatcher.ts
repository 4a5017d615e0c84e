import { NOWHERE, PhraseAutomaton } from './phraseAutomaton.ts';
import type { Word } from './vocabulary.ts';

export interface Match<T> {
  /** Of the longest phrase, in the order added. */
  readonly values: readonly T[];
  /** The word after the longest phrase. */
  readonly end: number;
}

/** Phrases by their words; finds the longest phrase at a place. */
export interface PhraseMatcher<T> {
  /** @param phrase of words that the vocabulary knows @throws for a phrase that can be empty */
  add(phrase: string, value: T): void;
  /** Takes every phrase apart. @throws for one that cannot be read or has a choice inside a word: write the words out */
  admitAll(): void;
  /** What begins at word `at`; undefined where no phrase does. */
  longest(words: readonly Word[], at: number): Match<T> | undefined;
}

export function createPhraseMatcher<T>(): PhraseMatcher<T> {
  const automaton = new PhraseAutomaton<T, readonly T[]>((values) => values);
  return {
    add: (phrase, value) => automaton.add(phrase, value),
    admitAll: () => automaton.admitAll(),
    longest(words, at) {
      const first = words[at];
      let state = first === undefined ? NOWHERE : automaton.begin(first);
      let values: readonly T[] | undefined;
      let end = at;
      for (let next = at + 1; state !== NOWHERE; next += 1) {
        const here = automaton.said[state];
        if (here) {
          values = here;
          end = next;
        }
        const word: Word | undefined = words[next];
        if (word === undefined || word.id === 0) break;
        state = automaton.after(state, word);
      }
      return values && { values, end };
    },
  };
}
