import { type PhrasePart, parsePhrase } from '../knowledge/phrase.ts';
import type { Slot } from '../knowledge/schema/concept.ts';
import { fold } from './characters.ts';
import type { Form } from './lexicon.ts';
import { SHORTEST_MISSPELLING } from './misspelling.ts';
import { atOnce, type Steps } from './steps.ts';
import { partsOf } from './written.ts';

/** A word of a longer name or of a slot counts as one of the trade, not of every day's English, from so many letters on. */
const SHORTEST_IN_PHRASE = 9;
/** Longer names are descriptions in plain words ("loss of control of bladder"). */
const LONGEST_NAME = 3;

/** No word is asked about that is shorter, in the plural. */
const SHORTEST_ASKED = SHORTEST_MISSPELLING - 1;

/** A word of the names, folded. */
export interface NameWord {
  readonly word: string;
  /** Whether it may be misspelled: long enough, and a word of the trade. */
  readonly may: boolean;
}

/** The words of names that may be misspelled, with their plurals. */
export interface TermWords {
  /** All words of those names. */
  readonly all: ReadonlySet<string>;
  /** Those that may be misspelled. */
  readonly lenient: ReadonlySet<string>;
}

/** All ways to write a run of parts without a gap; those with a slot or a gap inside are left out. */
function runs(parts: readonly PhrasePart[]): readonly string[] {
  return parts.reduce<readonly string[]>(
    (heads, part) => {
      if (part.kind === 'text') return heads.map((head) => head + part.text);
      if (part.kind !== 'choice' || heads.length > 50) return [];
      const tails = [...part.options.flatMap(runs), ...(part.optional ? [''] : [])];
      return heads.flatMap((head) => tails.map((tail) => head + tail));
    },
    [''],
  );
}

/** The words of a phrase, as written; also those inside its choices. */
function wordsOf(parts: readonly PhrasePart[], found: string[] = []): readonly string[] {
  let run: PhrasePart[] = [];
  const close = (): void => {
    if (run.length > 0) found.push(...runs(run));
    run = [];
  };
  for (const part of parts) {
    if (part.kind === 'gap' || part.kind === 'slot') close();
    else if (part.kind === 'choice' && part.options.some((option) => option.some((each) => each.kind !== 'text'))) {
      close();
      for (const option of part.options) wordsOf(option, found);
    } else run.push(part);
  }
  close();
  return found;
}

/** Without choices and slots: its words stand in its text. */
const simple = /^[^()[\]{}|]*$/;
/** Forms looked at between two places to pause. */
const FORMS_PER_STEP = 100;

/** The words of forms and slots. */
export const nameWords = (forms: readonly Form[], slots: readonly Slot[]): readonly NameWord[] =>
  atOnce(nameWordsInSteps(forms, slots));

/** The same in steps. */
export function* nameWordsInSteps(forms: readonly Form[], slots: readonly Slot[]): Steps<readonly NameWord[]> {
  const found = new Map<string, NameWord>();
  const takeWords = (words: readonly string[], gaps: number): void => {
    const described = gaps >= LONGEST_NAME;
    const shortest = words.length === 1 ? SHORTEST_MISSPELLING : SHORTEST_IN_PHRASE;
    for (const written of words) {
      const word = fold(written);
      if (word.length < SHORTEST_ASKED || !/^[a-z]+$/.test(word)) continue;
      const may = !described && word.length >= shortest;
      found.set(`${word} ${may}`, { word, may });
    }
  };
  const take = (parts: readonly PhrasePart[]): void =>
    takeWords(wordsOf(parts), parts.filter(({ kind }) => kind === 'gap').length);
  for (const [index, form] of forms.entries()) {
    if (form.lenient && simple.test(form.text)) {
      const words = form.text.split(/[\s-]/);
      takeWords(words, words.length - 1);
    } else if (form.lenient) take(partsOf(form));
    if (index % FORMS_PER_STEP === FORMS_PER_STEP - 1) yield;
  }
  // A slot of one short word is no word of the trade.
  for (const { phrases } of slots)
    for (const phrase of phrases)
      if (phrase.length >= SHORTEST_IN_PHRASE)
        take([...parsePhrase(phrase), { kind: 'gap' }, { kind: 'text', text: '' }]);
  return [...found.values()];
}

const plainName = new RegExp(`^[A-Za-z]{${SHORTEST_MISSPELLING},}$`);

/** Those of the words that are names by themselves, which takes no more than a look at each form. */
export const plainNames = (forms: readonly Form[]): readonly NameWord[] =>
  forms.flatMap(({ lenient, text }) =>
    lenient && plainName.test(text) ? [{ word: text.toLowerCase(), may: true }] : [],
  );

/** Words whose plural is written otherwise, or seldom. */
const withoutPlural = /(?:[^aeiou]y|s|x|ch|sh|ed|ing)$/;

/** The words with their plurals. */
export function termWords(words: readonly NameWord[]): TermWords {
  const all = new Set<string>();
  const lenient = new Set<string>();
  for (const { word, may } of words) {
    all.add(word);
    if (may) lenient.add(word);
    if (may && withoutPlural.test(word)) continue;
    all.add(`${word}s`);
    if (may) lenient.add(`${word}s`);
  }
  return { all, lenient };
}

/** One-word names of what is not marked, folded. */
export const strangersAmong = (forms: readonly Form[]): readonly string[] =>
  forms.flatMap(({ stranger, lenient, text }) =>
    stranger && !lenient && /^\p{L}{6,}$/u.test(text) ? [fold(text)] : [],
  );
