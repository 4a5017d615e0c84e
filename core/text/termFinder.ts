import { slotsOf } from '../knowledge/phrase.ts';
import { Automaton, DEAD, START } from './automaton.ts';
import { CharacterClasses, IGNORABLE, OTHER, WORD } from './characters.ts';
import realWords from './en/real-words.json' with { type: 'json' };
import { type Form, formsOf, type Terms } from './lexicon.ts';
import type { Span } from './mention.ts';
import { correctorInSteps } from './misspelling.ts';
import { PhraseGraph } from './phraseGraph.ts';
import { atOnce, type Steps } from './steps.ts';
import { termWordsInSteps } from './termWords.ts';
import { WordScan } from './wordScan.ts';

/** A written form found in a text; `forms` are all that are written so (nearly always one). */
export interface Hit extends Span {
  readonly forms: readonly Form[];
}

export interface TermFinder {
  /** Every term of a text, the longest at each place, left to right, without overlap. */
  find(text: string): readonly Hit[];
  /** A quick look: whether a term may stand in the text, or begin at its end and go on in another. */
  mayHold(text: string): Look;
}

/** True where a term may stand, `at-end` where one may only begin at the end of the text, false where neither. */
export type Look = boolean | 'at-end';

const upperCase = (surface: string): boolean => surface.replace(/s$/, '') === surface.replace(/s$/, '').toUpperCase();
const spaced = (text: string): string => text.replace(/[\s\u2010-\u2015-]+/g, ' ');

/** Whether the letter case is one the form asks for. */
function caseFits(form: Form, surface: string): boolean {
  if (form.letterCase === 'any') return true;
  if (form.letterCase === 'upper') return upperCase(surface);
  const written = spaced(surface);
  const asked = spaced(form.text);
  return written === asked || (form.plural && written === `${asked}s`);
}

/** What may not stand right after a term: the rest of a mail or web address. */
const address = /@|\.(?:com|org|net|gov|edu|info)\b/y;
/** What may not stand right after a code: more of the same number. */
const restOfCode = /[.\u2010-\u2015-]?\d|\.[A-Za-z]\d/y;
const stands = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

const isFigures = ({ code, literal }: Form): boolean => literal || code !== undefined;

/** The forms of a state that may stand at this place, in this letter case. */
function fitting(forms: readonly Form[], text: string, start: number, end: number): readonly Form[] {
  const before = text.charAt(start - 1);
  if (before === '@' || stands(address, text, end)) return [];
  const surface = text.slice(start, end);
  const found = forms.filter((form) => caseFits(form, surface));
  if (!found.some(isFigures)) return found;
  const partOfNumber = /[.\d]/.test(before) || stands(restOfCode, text, end);
  return partOfNumber ? found.filter((form) => !isFigures(form)) : found;
}

/** @throws {PhraseError} for a phrase that cannot be read */
export const createTermFinder = (terms: Terms): TermFinder => atOnce(termFinderInSteps(terms));

/** Forms added between two places to pause. */
const formsPerStep = 32;

/** Makes a finder in steps. @throws {PhraseError} for a phrase that cannot be read */
export function* termFinderInSteps(terms: Terms): Steps<TermFinder> {
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
  const { all, lenient, strangers } = yield* termWordsInSteps(forms, terms.slots ?? []);
  const corrector = yield* correctorInSteps(all, lenient, new Set([...realWords, ...strangers]));
  yield;
  const scan = new WordScan(automaton, classes, corrector);

  /** Whether the word around `at`, no longer ago than `from`, is a misspelled one; most words need no more than a sieve to tell. */
  function isMisspelledAt(text: string, at: number, from: number): boolean {
    if (!scan.mayBeMisspelledAt(text, at, from)) return false;
    return corrector.meant(text.slice(scan.wordStart(text, at, from), scan.wordEnd(text, at))) !== undefined;
  }

  /**
   * Whether a closer look at the word at `start` can find a term, or could if the text went on: a form ends somewhere, or a long word that breaks off a name
   * may be a misspelled part of it. Most words that begin like a name are dismissed here, with a table look-up per letter.
   */
  function isPromising(text: string, start: number): Look {
    const { forms, width } = automaton;
    let { transitions } = automaton;
    let state = START;
    for (let at = start; at <= text.length; at += 1) {
      const characterClass = at < text.length ? scan.classOf(text.charCodeAt(at)) : OTHER;
      if (characterClass === IGNORABLE) continue;
      if (characterClass < WORD && forms[state] !== undefined) return true;
      if (at === text.length) return isMisspelledAt(text, at, start) || 'at-end';
      let next = transitions[state * width + characterClass] as number;
      if (next < 0) {
        next = automaton.next(state, characterClass);
        transitions = automaton.transitions;
      }
      if (next === DEAD) return isMisspelledAt(text, at, start);
      state = next;
    }
    return false;
  }

  /** The state after a word that was meant, not written. */
  function after(state: number, word: string): number {
    let reached = state;
    for (const letter of word) reached = automaton.next(reached, scan.classOf(letter.charCodeAt(0)));
    return reached;
  }

  /** The longest term that begins with the word at `start`; its words, one by one, may be misspelled. */
  function longest(text: string, start: number): Hit | undefined {
    if (isPromising(text, start) !== true) return undefined;
    const ends: { readonly end: number; readonly state: number; readonly corrected: boolean }[] = [];
    let state = START;
    let corrected = false;
    /** Where the word we are in began, and in which state. */
    let word = start;
    let before = START;
    let inWord = true;
    /** The word that was put right last. */
    let edited = -1;
    for (let at = start; at <= text.length; at += 1) {
      const characterClass = at < text.length ? scan.classOf(text.charCodeAt(at)) : OTHER;
      if (characterClass === IGNORABLE) continue;
      const glues = characterClass >= WORD;
      if (!glues && automaton.forms[state] !== undefined) ends.push({ end: at, state, corrected });
      if (glues && !inWord) {
        word = at;
        before = state;
      }
      const wasInWord = inWord;
      inWord = glues;
      state = automaton.next(state, characterClass);
      if (state !== DEAD) continue;
      if ((!glues && !wasInWord) || word === edited) break;
      const end = scan.wordEnd(text, at);
      const meant = corrector.meant(text.slice(word, end));
      if (meant === undefined) break;
      state = after(before, meant);
      if (state === DEAD) break;
      edited = word;
      corrected = true;
      inWord = true;
      at = end - 1;
    }
    for (const found of ends.reverse()) {
      const all = automaton.forms[found.state] ?? [];
      const fits = fitting(found.corrected ? all.filter((form) => form.lenient) : all, text, start, found.end);
      if (fits.length > 0) return { start, end: found.end, forms: fits };
    }
    return undefined;
  }

  function find(text: string): readonly Hit[] {
    const hits: Hit[] = [];
    let from = 0;
    for (let end = scan.next(text, from); end >= 0; end = scan.next(text, from)) {
      const hit = longest(text, scan.wordStart(text, end, from));
      if (hit) hits.push(hit);
      from = hit?.end ?? end;
      if (from >= text.length) break;
    }
    return hits;
  }

  function mayHold(text: string): Look {
    if (text === '') return false;
    let open = false;
    let from = 0;
    for (let end = scan.next(text, from); end >= 0; end = scan.next(text, from)) {
      const look = isPromising(text, scan.wordStart(text, end, from));
      if (look === true) return true;
      open ||= look === 'at-end';
      if (end >= text.length) return open && 'at-end';
      from = end;
    }
    return (open || scan.breaksOff) && 'at-end';
  }

  return { find, mayHold };
}
