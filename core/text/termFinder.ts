import { slotsOf } from '../knowledge/phrase.ts';
import { Automaton, DEAD, START } from './automaton.ts';
import { CharacterClasses, IGNORABLE, OTHER, WORD } from './characters.ts';
import { type Form, formsOf, type Terms } from './lexicon.ts';
import type { Span } from './mention.ts';
import { PhraseGraph } from './phraseGraph.ts';

/** A written form found in a text; `forms` are all that are written so (nearly always one). */
export interface Hit extends Span {
  readonly forms: readonly Form[];
}

export interface TermFinder {
  /** Every term of a text, the longest at each place, left to right, without overlap. */
  find(text: string): readonly Hit[];
}

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
const at = (pattern: RegExp, text: string, index: number): boolean => {
  pattern.lastIndex = index;
  return pattern.test(text);
};

/** @throws {PhraseError} for a phrase that cannot be read */
export function createTermFinder(terms: Terms): TermFinder {
  const classes = new CharacterClasses();
  const graph = new PhraseGraph(formsOf(terms), slotsOf(terms.slots ?? []), classes);
  const { table, unknown } = classes.close();
  const automaton = new Automaton(graph, classes.size);
  const { width } = automaton;
  const limit = table.length;

  const slowClass = (code: number): number => classes.of(code);

  function fitting(text: string, start: number, end: number, state: number): readonly Form[] {
    const forms = automaton.forms[state] ?? [];
    const before = text.charAt(start - 1);
    if (before === '@' || at(address, text, end)) return [];
    const surface = text.slice(start, end);
    const found = forms.filter((form) => caseFits(form, surface));
    if (!found.some((form) => form.literal)) return found;
    const partOfNumber = /[.\d]/.test(before) || at(restOfCode, text, end);
    return partOfNumber ? found.filter((form) => !form.literal) : found;
  }

  function find(text: string): readonly Hit[] {
    const hits: Hit[] = [];
    const ends: number[] = [];
    const states: number[] = [];
    const length = text.length;
    let i = 0;
    while (i < length) {
      const code = text.charCodeAt(i);
      let own = code < limit ? (table[code] as number) : OTHER;
      if (own === unknown || code >= limit) own = slowClass(code);
      if (own < WORD) {
        i += 1;
        continue;
      }
      // At the start of a word: follow the automaton as far as it goes.
      const start = i;
      let state = automaton.next(START, own);
      i += 1;
      let inWord = true;
      let reach = i;
      if (state !== DEAD) {
        ends.length = 0;
        let j = i;
        for (;;) {
          const next = j < length ? text.charCodeAt(j) : -1;
          let cls = next < 0 ? OTHER : next < limit ? (table[next] as number) : OTHER;
          if (next >= 0 && (cls === unknown || next >= limit)) cls = slowClass(next);
          if (cls === IGNORABLE) {
            j += 1;
            continue;
          }
          if (cls < WORD && automaton.forms[state] !== undefined) {
            ends.push(j);
            states[ends.length - 1] = state;
          }
          if (inWord && cls < WORD) {
            inWord = false;
            reach = j;
          }
          const known = automaton.transitions[state * width + cls] as number;
          state = known >= 0 ? known : automaton.next(state, cls);
          if (state === DEAD) break;
          j += 1;
        }
        if (inWord) reach = j;
        let found = false;
        for (let k = ends.length - 1; k >= 0 && !found; k -= 1) {
          const end = ends[k] as number;
          const forms = fitting(text, start, end, states[k] as number);
          if (forms.length === 0) continue;
          hits.push({ start, end, forms });
          i = end;
          found = true;
        }
        if (found) continue;
        i = reach;
      }
      // The rest of the word can begin nothing.
      while (i < length) {
        const next = text.charCodeAt(i);
        let cls = next < limit ? (table[next] as number) : OTHER;
        if (cls === unknown || next >= limit) cls = slowClass(next);
        if (cls < WORD && cls !== IGNORABLE) break;
        i += 1;
      }
    }
    return hits;
  }

  return { find };
}
