import { slotsOf } from '../knowledge/phrase.ts';
import { Automaton, DEAD, START } from './automaton.ts';
import { CharacterClasses, IGNORABLE, OTHER } from './characters.ts';
import { fitting } from './fitting.ts';
import { type Form, formsOf, type Terms } from './lexicon.ts';
import type { Span } from './mention.ts';
import { correctorInSteps } from './misspelling.ts';
import { PhraseGraph } from './phraseGraph.ts';
import { realWords } from './realWords.ts';
import { atOnce, type Steps } from './steps.ts';
import { type NameWord, nameWordsInSteps, plainNames, strangersAmong, termWords } from './termWords.ts';
import { TextClasses } from './textClasses.ts';
import { type Look, WordScan } from './wordScan.ts';

export type { Look };

/** A written form found in a text; `forms` are all that are written so (nearly always one). */
export interface Hit extends Span {
  readonly forms: readonly Form[];
}

export interface TermFinder {
  /**
   * Every term of a text, the longest at each place, left to right, without overlap.
   * @param from @param to the stretch to read, as if the text were no longer: neither inside a word
   */
  find(text: string, from?: number, to?: number): readonly Hit[];
  /** A quick look: whether a term may stand in the text, or begin at its end and go on in another. */
  mayHold(text: string): Look;
}

/** @throws {PhraseError} for a phrase that cannot be read */
export const createTermFinder = (terms: Terms): TermFinder => atOnce(termFinderInSteps(terms));

/** Forms added between two places to pause. */
const formsPerStep = 32;

/**
 * Makes a finder in steps.
 * @param hidden the words of these terms that are no names by themselves, where they have been found before
 * @throws {PhraseError} for a phrase that cannot be read
 */
export function* termFinderInSteps(terms: Terms, hidden?: readonly NameWord[]): Steps<TermFinder> {
  const classes = new CharacterClasses();
  const forms = formsOf(terms);
  yield;
  const graph = new PhraseGraph<Form>(slotsOf(terms.slots ?? []), classes);
  for (const [index, form] of forms.entries()) {
    graph.add(form);
    if (index % formsPerStep === formsPerStep - 1) yield;
  }
  const automaton = new Automaton(graph, classes.size);
  yield;
  const words = hidden ? [...plainNames(forms), ...hidden] : yield* nameWordsInSteps(forms, terms.slots ?? []);
  const { all, lenient } = termWords(words);
  const corrector = yield* correctorInSteps(all, lenient, () => new Set([...realWords(), ...strangersAmong(forms)]));
  yield;
  const texts = new TextClasses(classes);
  const scan = new WordScan(automaton, texts, corrector);

  /** The state after a word that was meant, not written. */
  function after(state: number, word: string): number {
    let reached = state;
    for (const letter of word) reached = automaton.next(reached, texts.of(letter.charCodeAt(0)));
    return reached;
  }

  /** Where terms end that begin with a word, and in which states: below 0 where a word was put right. Kept from word to word. */
  const ends: number[] = [];
  const endStates: number[] = [];

  /** The longest term that begins with the word at `start`; its words, one by one, may be misspelled. */
  function longest(text: string, start: number, to: number): Hit | undefined {
    let count = 0;
    let state = START;
    let corrected = false;
    /** Where the word we are in began, and in which state. */
    let word = start;
    let before = START;
    let inWord = true;
    /** The word that was put right last. */
    let edited = -1;
    for (let at = start; at <= to; at += 1) {
      const characterClass = at < to ? texts.of(text.charCodeAt(at)) : OTHER;
      if (characterClass === IGNORABLE) continue;
      const glues = characterClass > IGNORABLE;
      if (!glues && automaton.forms[state] !== undefined) {
        ends[count] = at;
        endStates[count] = corrected ? -state : state;
        count += 1;
      }
      if (glues && !inWord) {
        word = at;
        before = state;
      }
      const wasInWord = inWord;
      inWord = glues;
      state = automaton.next(state, characterClass);
      if (state !== DEAD) continue;
      if ((!glues && !wasInWord) || word === edited) break;
      const end = texts.wordEnd(text, at, to);
      const meant = corrector.meant(text, word, end);
      if (meant === undefined) break;
      state = after(before, meant);
      if (state === DEAD) break;
      edited = word;
      corrected = true;
      inWord = true;
      at = end - 1;
    }
    while (count > 0) {
      count -= 1;
      const end = ends[count] as number;
      const ended = endStates[count] as number;
      const all = automaton.forms[Math.abs(ended)] ?? [];
      const fits = fitting(ended < 0 ? all.filter((form) => form.lenient) : all, text, start, end);
      if (fits.length > 0) return { start, end, forms: fits };
    }
    return undefined;
  }

  function find(text: string, from = 0, to = text.length): readonly Hit[] {
    const hits: Hit[] = [];
    let at = from;
    for (let look = scan.next(text, at, to); look; look = scan.next(text, at, to)) {
      const hit = look === true ? longest(text, scan.start, to) : undefined;
      if (hit) hits.push(hit);
      at = hit?.end ?? scan.end;
    }
    return hits;
  }

  function mayHold(text: string): Look {
    let isOpen = false;
    for (let look = scan.next(text, 0, text.length); look; look = scan.next(text, scan.end, text.length)) {
      if (look === true) return true;
      isOpen = true;
    }
    return isOpen && 'at-end';
  }

  return { find, mayHold };
}
