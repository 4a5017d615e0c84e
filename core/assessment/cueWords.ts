import type { CourseCue } from '../knowledge/schema/rule.ts';
import type { Span } from '../text/mention.ts';

/** A word of a cue where it stands in a text. */
export interface CueHit extends Span {
  /** Its place in the list of cues. */
  readonly cue: number;
}

/** A cue's word or pattern that may begin with a certain word of the text. */
interface Candidate {
  readonly cue: number;
  readonly source: string;
  /**
   * Sticky; matches the whole of it, and nothing inside a longer word. Made when a text first comes by that word: few texts come by all, and
   * to make all of them at once would keep a page waiting.
   */
  pattern?: RegExp;
}

/** The words of all cues that begin with one word. */
interface Beginning {
  /** Cues that this word alone stands for, with nothing to be looked at around it. */
  readonly alone: number[];
  /** One word, but signs belong to it or phrases are excepted. */
  readonly signed: Candidate[];
  /** Of several words, by the second of them. */
  readonly phrases: Map<string, Candidate[]>;
}

const quoted = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
const run = /[\p{L}\d]+/gu;
const after = '(?![\\p{L}\\d])';
const runsOf = (text: string): readonly string[] => text.toLowerCase().match(run) ?? [];

/** What must not stand there: from the cue's word on ("start date"), or before it ("than prescribed"). */
function exceptFor(phrase: string, words: readonly string[], word: string): string {
  const last = words.find((each) => phrase.endsWith(` ${each}`));
  if (last === undefined || words.some((each) => phrase === each || phrase.startsWith(`${each} `)))
    return runsOf(phrase)[0] === runsOf(word)[0] ? `(?!${quoted(phrase)}${after})` : '';
  return `(?<!${quoted(phrase.slice(0, -last.length - 1))}\\s+)`;
}

function put<T>(map: Map<string, T[]>, key: string, one: T): void {
  const known = map.get(key);
  if (known) known.push(one);
  else map.set(key, [one]);
}

/**
 * Finds the words of all cues in one walk over a text: each word of the text is looked up once, whatever the number of cues.
 * @returns hits in the order in which they begin
 */
export function createCueWords(cues: readonly CourseCue[]): (text: string) => readonly CueHit[] {
  const beginnings = new Map<string, Beginning>();
  /** Patterns may begin with any figure. */
  const patterns: Candidate[] = [];
  for (const [cue, { words, patterns: written = [], except = [] }] of cues.entries()) {
    for (const word of words) {
      const [first = '', second] = runsOf(word);
      const beginning: Beginning = beginnings.get(first) ?? { alone: [], signed: [], phrases: new Map() };
      beginnings.set(first, beginning);
      const not = except.map((phrase) => exceptFor(phrase, words, word)).join('');
      const candidate = { cue, source: `${not}(?:${quoted(word)})${after}` };
      if (second !== undefined) put(beginning.phrases, second, candidate);
      else if (not !== '' || word.toLowerCase() !== first) beginning.signed.push(candidate);
      else beginning.alone.push(cue);
    }
    const not = except.map((phrase) => exceptFor(phrase, words, phrase)).join('');
    for (const body of written) patterns.push({ cue, source: `${not}(?:${body})${after}` });
  }

  return (text) => {
    const hits: CueHit[] = [];
    const take = (candidates: readonly Candidate[], start: number): void => {
      for (const candidate of candidates) {
        candidate.pattern ??= new RegExp(candidate.source, 'iuy');
        const { cue, pattern } = candidate;
        pattern.lastIndex = start;
        if (pattern.test(text)) hits.push({ cue, start, end: pattern.lastIndex });
      }
    };
    /** What begins with the word before, which is looked at once the one behind it is known. */
    let before: Beginning | undefined;
    let begun = 0;
    let index = 0;
    let end = 0;
    for (const written of text.match(run) ?? []) {
      const word = written.toLowerCase();
      index = text.indexOf(written, end);
      end = index + written.length;
      const phrases = before?.phrases.get(word);
      if (phrases) take(phrases, begun);
      before = beginnings.get(word);
      begun = index;
      if (before) {
        for (const cue of before.alone) hits.push({ cue, start: index, end });
        take(before.signed, index);
      }
      if (patterns.length > 0 && word.charCodeAt(0) <= 57) take(patterns, index);
    }
    return hits;
  };
}
