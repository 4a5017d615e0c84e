import type { ScopeWords } from './triggerData.ts';

/** What parts two segments: nothing stronger than a comma, "and" or "or" lets a list go on. */
export type Joint = 'comma' | 'and' | 'or' | 'semicolon' | 'dash';

/** A word as the reader knows it. Each is made once, so that text is compared by looking up each of its words once. */
export interface Word {
  /** 0 for all words that no data names. */
  readonly id: number;
  readonly text: string;
  /** The names under which phrases know it: itself and its classes ("mother", "{kin}"). */
  readonly labels: readonly string[];
  readonly joint: Joint | undefined;
  readonly predicate: boolean;
  readonly relative: boolean;
  readonly opener: boolean;
  readonly closer: boolean;
  readonly auxiliary: boolean;
  readonly number: boolean;
  /** A letter, a digit or a target, not a sign. */
  readonly solid: boolean;
}

export interface Vocabulary {
  /** Makes a word known. */
  learn(text: string): void;
  /** @param text lower case, as `tokensOf` gives it */
  wordOf(text: string): Word;
}

const joints: ReadonlyMap<string, Joint> = new Map([
  [',', 'comma'],
  ['and', 'and'],
  ['&', 'and'],
  ['plus', 'and'],
  ['or', 'or'],
  ['nor', 'or'],
  ['/', 'or'],
  [';', 'semicolon'],
  ['-', 'dash'],
]);
const year = /^(19|20)\d\d$/;
const date = /^\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?$|^\d{1,2}[/-](19|20)\d\d$/;
const solid = /[^\s!-/:-@[-`|~]/;
const isFigure = (text: string): boolean => text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57;

export function createVocabulary(words: ScopeWords): Vocabulary {
  const classes = new Map<string, string[]>();
  for (const [name, members] of Object.entries(words.classes))
    for (const member of members) classes.set(member, [...(classes.get(member) ?? []), `{${name}}`]);
  const sets = {
    predicate: new Set(words.predicates),
    relative: new Set(words.relatives),
    opener: new Set(words.openers),
    closer: new Set(words.closers),
    auxiliary: new Set(words.auxiliaries),
  };
  const known = new Map<string, Word>();
  let count = 0;

  function make(text: string, labels: readonly string[], number: boolean): Word {
    return {
      id: count++,
      text,
      labels,
      joint: joints.get(text),
      predicate: sets.predicate.has(text),
      relative: sets.relative.has(text),
      opener: sets.opener.has(text),
      closer: sets.closer.has(text),
      auxiliary: sets.auxiliary.has(text),
      number,
      solid: solid.test(text) || text === '?',
    };
  }

  const noWord = make('', [], false);
  const unknown: Word = { ...noWord, solid: true };
  const figures = make('{n}', ['{n}'], true);
  const years = make('{year}', ['{year}', '{n}'], true);
  const dates = make('{date}', ['{date}', '{n}'], true);

  function learn(text: string): void {
    if (!known.has(text)) known.set(text, make(text, [text, ...(classes.get(text) ?? [])], isFigure(text)));
  }
  for (const each of [...joints.keys(), ...classes.keys()]) learn(each);
  for (const set of Object.values(sets)) for (const each of set) learn(each);
  for (const sign of ['(', ')', ':', '?', '[', '|', ',', 'that', 'which']) learn(sign);

  return {
    learn,
    wordOf(text) {
      const word = known.get(text);
      if (word) return word;
      if (!isFigure(text)) return text.length > 1 || solid.test(text) ? unknown : noWord;
      if (year.test(text)) return years;
      return date.test(text) ? dates : figures;
    },
  };
}
