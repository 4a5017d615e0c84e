import { isAlphanumeric, isDigit } from './tokenCharacters.ts';
import { normal, tokenEnd, tokenStart } from './tokens.ts';
import type { ScopeWords } from './triggerData.ts';
import { WordTable } from './wordTable.ts';

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
  /** The word of a token of a text, from `tokenStart` to `tokenEnd`. */
  wordAt(text: string, start: number, end: number): Word;
  /** The words of a stretch of text. */
  wordsOf(text: string, start: number, end: number): readonly Word[];
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
/** Written in characters whose case is told by one bit. */
const plainText = /^[a-z\d'/]{2,}$/;
const isPlain = (code: number): boolean => isAlphanumeric(code) || code === 39 || code === 47;
/** Signs are remembered up to here. */
const SIGNS = 128;

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
  const table = new WordTable();
  /** By UTF-16 unit: the words of signs, once asked for. */
  const signs: (Word | undefined)[] = [];
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
    if (known.has(text)) return;
    const word = make(text, [text, ...(classes.get(text) ?? [])], isDigit(text.charCodeAt(0)));
    known.set(text, word);
    if (plainText.test(text)) table.add(word);
    signs.length = 0;
  }
  for (const each of [...joints.keys(), ...classes.keys()]) learn(each);
  for (const set of Object.values(sets)) for (const each of set) learn(each);
  for (const sign of ['(', ')', ':', '?', '[', '|', ',', 'that', 'which']) learn(sign);

  function wordOf(text: string): Word {
    const word = known.get(text);
    if (word) return word;
    if (!isDigit(text.charCodeAt(0))) return text.length > 1 || solid.test(text) ? unknown : noWord;
    if (year.test(text)) return years;
    return date.test(text) ? dates : figures;
  }

  function signAt(text: string, at: number): Word {
    const code = text.charCodeAt(at);
    if (code >= SIGNS) return wordOf(normal(text.charAt(at)));
    const word = signs[code] ?? wordOf(normal(text.charAt(at)));
    signs[code] = word;
    return word;
  }

  /** A token of plain characters that no data names; undefined where it has others, or figures that may be a date. */
  function unnamed(text: string, start: number, end: number): Word | undefined {
    const figured = isDigit(text.charCodeAt(start));
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (figured ? !isDigit(code) : !isPlain(code)) return undefined;
    }
    return figured ? (end - start === 4 ? undefined : figures) : unknown;
  }

  function wordAt(text: string, start: number, end: number): Word {
    if (end - start === 1) return signAt(text, start);
    return table.find(text, start, end) ?? unnamed(text, start, end) ?? wordOf(normal(text.slice(start, end)));
  }

  return {
    learn,
    wordOf,
    wordAt,
    wordsOf(text, from, to) {
      const words: Word[] = [];
      let end = from;
      for (let at = tokenStart(text, from, from, to); at < to; at = tokenStart(text, end, from, to)) {
        end = tokenEnd(text, at, to);
        words.push(wordAt(text, at, end));
      }
      return words;
    },
  };
}
