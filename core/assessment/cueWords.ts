import type { CourseCue } from '../knowledge/schema/rule.ts';
import type { Span } from '../text/mention.ts';
import { type CuePhrase, cuePhraseOf, endOfPhrase, runsOf } from './cuePhrase.ts';

/** A word of a cue where it stands in a text. */
export interface CueHit extends Span {
  /** Its place in the list of cues. */
  readonly cue: number;
}

/** What must not stand where a cue's word does. */
interface Except {
  /** From the word on: "start date". */
  readonly ahead: readonly CuePhrase[];
  /** Before it: "than prescribed". Sticky. */
  readonly behind: readonly RegExp[];
}

/** A word or phrase of a cue. */
interface Candidate extends Except {
  readonly cue: number;
  readonly phrase: CuePhrase;
}

/** All that begin with one word: that word alone, and phrases by their second. */
interface Beginning {
  readonly alone: Candidate[];
  readonly phrases: Map<string, Candidate[]>;
}

const quoted = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');

function exceptOf({ words, except = [] }: CourseCue): Except {
  const ahead: CuePhrase[] = [];
  const behind: RegExp[] = [];
  for (const phrase of except) {
    const last = words.find((word) => phrase.endsWith(` ${word}`));
    const isAhead = last === undefined || words.some((word) => phrase === word || phrase.startsWith(`${word} `));
    const parts = isAhead ? cuePhraseOf(phrase) : undefined;
    if (parts) ahead.push(parts);
    if (!isAhead) behind.push(new RegExp(`(?<=${quoted(phrase.slice(0, -last.length - 1))}\\s+)`, 'iy'));
  }
  return { ahead, behind };
}

function put(map: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const known = map.get(key);
  if (known) known.push(candidate);
  else map.set(key, [candidate]);
}

/** So far a text is looked at behind its stretch, for what an excepted phrase goes on with. UTF-16 units. */
const AHEAD = 20;

/** The end of the word that `at` may stand in; of a word beyond all measure, a part. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < at + AHEAD && /[\p{L}\d]/u.test(text.charAt(end))) end += 1;
  return end;
}

/**
 * Finds the words of all cues in one walk over a text: each word of the text is looked up once, whatever the number of cues.
 * @returns a function of a text and a stretch of it, which begins outside any word; hits inside it, in the order in which they begin
 */
export function createCueWords(
  cues: readonly CourseCue[],
): (text: string, from?: number, to?: number) => readonly CueHit[] {
  const beginnings = new Map<string, Beginning>();
  /** May begin with any figure. */
  const patterns: { readonly cue: number; readonly pattern: RegExp }[] = [];
  for (const [cue, written] of cues.entries()) {
    const { ahead, behind } = exceptOf(written);
    for (const word of written.words) {
      const phrase = cuePhraseOf(word);
      const [first, second] = phrase?.words ?? [];
      if (!phrase || first === undefined) continue;
      const beginning: Beginning = beginnings.get(first) ?? { alone: [], phrases: new Map() };
      beginnings.set(first, beginning);
      const candidate = { cue, phrase, ahead: ahead.filter(({ words }) => words[0] === first), behind };
      if (second === undefined) beginning.alone.push(candidate);
      else put(beginning.phrases, second, candidate);
    }
    for (const body of written.patterns ?? [])
      patterns.push({ cue, pattern: new RegExp(`(?:${body})(?![\\p{L}\\d])`, 'iuy') });
  }

  return (text, from = 0, to = text.length) => {
    const hits: CueHit[] = [];
    const runs = runsOf(text, from, wordEnd(text, to + AHEAD));
    const { words, starts } = runs;
    const take = (candidates: readonly Candidate[], at: number): void => {
      const start = starts[at] as number;
      for (const { cue, phrase, ahead, behind } of candidates) {
        const end = endOfPhrase(phrase, runs, at);
        if (end < 0 || end > to || ahead.some((each) => endOfPhrase(each, runs, at) >= 0)) continue;
        if (!behind.some((each) => standsAt(each, text, start))) hits.push({ cue, start, end });
      }
    };
    for (let at = 0; at < words.length && (starts[at] as number) < to; at += 1) {
      const word = words[at] as string;
      const beginning = beginnings.get(word);
      if (beginning) {
        take(beginning.alone, at);
        const phrases = beginning.phrases.get(words[at + 1] ?? '');
        if (phrases) take(phrases, at);
      }
      if (word.charCodeAt(0) > FIGURES) continue;
      const start = starts[at] as number;
      for (const { cue, pattern } of patterns)
        if (standsAt(pattern, text, start) && pattern.lastIndex <= to)
          hits.push({ cue, start, end: pattern.lastIndex });
    }
    return hits;
  };
}

/** The last figure, as a UTF-16 unit. */
const FIGURES = 57;

/** @param pattern sticky; its `lastIndex` is where the match ends */
function standsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
