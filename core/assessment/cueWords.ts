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

const quoted = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+');
const run = /[\p{L}\d]+/gu;
const after = '(?![\\p{L}\\d])';
const firstRun = /[\p{L}\d]+/u;

/** What must not stand there: from the cue's word on ("start date"), or before it ("than prescribed"). */
function exceptFor(phrase: string, words: readonly string[]): string {
  const last = words.find((word) => phrase.endsWith(` ${word}`));
  if (last === undefined || words.some((word) => phrase === word || phrase.startsWith(`${word} `)))
    return `(?!${quoted(phrase)}${after})`;
  return `(?<!${quoted(phrase.slice(0, -last.length - 1))}\\s+)`;
}

/**
 * Finds the words of all cues in one walk over a text: each word of the text is looked up once, whatever the number of cues.
 * @returns hits in the order in which they begin
 */
export function createCueWords(cues: readonly CourseCue[]): (text: string) => readonly CueHit[] {
  const byFirst = new Map<string, Candidate[]>();
  /** Patterns may begin with any figure. */
  const patterns: Candidate[] = [];
  for (const [cue, { words, patterns: written = [], except = [] }] of cues.entries()) {
    const not = except.map((phrase) => exceptFor(phrase, words)).join('');
    const add = (body: string): Candidate => ({ cue, source: `${not}(?:${body})${after}` });
    for (const word of words) {
      const first = firstRun.exec(word.toLowerCase())?.[0] ?? '';
      const known = byFirst.get(first);
      if (known) known.push(add(quoted(word)));
      else byFirst.set(first, [add(quoted(word))]);
    }
    for (const body of written) patterns.push(add(body));
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
    for (const { 0: word, index } of text.matchAll(run)) {
      const candidates = byFirst.get(word.toLowerCase());
      if (candidates) take(candidates, index);
      if (patterns.length > 0 && word.charCodeAt(0) <= 57) take(patterns, index);
    }
    return hits;
  };
}
