import { isAlphanumeric } from './context/tokenCharacters.ts';
import type { CueHit, CueKind, TermReading } from './cueIndex.ts';
import type { Span } from './mention.ts';

/** Where an ambiguous term stands. */
export interface Place extends Span {
  /** All that is read at once: a whole note, or one passage of a page. */
  readonly text: string;
  /** The passage of `text` that the term stands in. */
  readonly passage: Span;
  readonly headings: readonly string[];
}

/** UTF-16 units; five tokens are seldom longer than the first. */
export const REACH = { near: 60, sentence: 300, passage: 1500, around: 4000 } as const;
const TOKENS = 5;
/** UTF-16 units; a longer cue may be overlooked beside a shorter one. */
const LONGEST_CUE = 40;

/** Finds the cues that begin in a stretch of a text. */
export type FindCues = (text: string, from: number, to: number) => readonly CueHit[];

/** UTF-16 units searched at a time. */
const BLOCK = 64;

/** The cues of one text, each part of which is searched once, when it is first asked about. */
export class Hits {
  readonly text: string;
  readonly #find: FindCues;
  readonly #blocks: (readonly CueHit[] | undefined)[] = [];
  readonly #spoken = new Map<TermReading, (readonly CueHit[] | undefined)[]>();

  constructor(text: string, find: FindCues) {
    this.text = text;
    this.#find = find;
  }

  /** Those that speak for a reading in any way and begin in [from, to), in order. */
  between(reading: TermReading, from: number, to: number): readonly CueHit[] {
    const found: CueHit[] = [];
    const first = Math.max(from, 0);
    const end = Math.min(to, this.text.length);
    for (let block = Math.floor(first / BLOCK); block * BLOCK < end; block += 1)
      for (const hit of this.#block(block, reading)) if (hit.start >= first && hit.start < end) found.push(hit);
    return found;
  }

  /** Whether one speaks for a reading in this way. */
  speak(reading: TermReading, kind: CueKind): boolean {
    return this.between(reading, 0, this.text.length).some((hit) => speaks(hit, reading, kind));
  }

  #block(block: number, reading: TermReading): readonly CueHit[] {
    const known = this.#spoken.get(reading);
    const spoken = known ?? [];
    if (!known) this.#spoken.set(reading, spoken);
    const hits = spoken[block] ?? this.#all(block).filter((hit) => isFor(hit, reading));
    spoken[block] = hits;
    return hits;
  }

  #all(block: number): readonly CueHit[] {
    const start = block * BLOCK;
    const hits = this.#blocks[block] ?? this.#find(this.text, start, Math.min(start + BLOCK, this.text.length));
    this.#blocks[block] = hits;
    return hits;
  }
}

/** What stands around a term: the cues of its text and those of the headings over it, outermost first. */
export interface Evidence {
  readonly place: Place;
  readonly hits: Hits;
  readonly over: readonly Hits[];
}

/** Whether a cue speaks for a reading in any way. */
function isFor({ cues }: CueHit, reading: TermReading): boolean {
  for (const { uses } of cues) if (uses.has(reading)) return true;
  return false;
}

export const speaks = ({ cues }: CueHit, reading: TermReading, kind: CueKind): boolean =>
  cues.some(({ uses }) => uses.get(reading)?.has(kind));

const apart = (hit: Span, span: Span): number =>
  hit.end <= span.start ? span.start - hit.end : Math.max(hit.start - span.end, 0);

/** UTF-16 units to each side that are looked at first. */
const CLOSE = 200;

/** Hits looked at to each side of a term; cues further away than so many others decide nothing. */
const MOST_HITS = 120;

/** How near the nearest cue is that stands in `within`; a cue inside the term is the term itself. */
export function nearest(evidence: Evidence, reading: TermReading, kind: CueKind, within: Span): number | undefined {
  if (!reading.cues?.[kind]?.length) return undefined;
  const { start, end } = evidence.place;
  // Most cues stand near: the text further away is looked at only where none does.
  const close = { start: Math.max(within.start, start - CLOSE), end: Math.min(within.end, end + CLOSE) };
  const least = nearestOf(evidence, reading, kind, close);
  return least !== undefined && least <= CLOSE - LONGEST_CUE ? least : nearestOf(evidence, reading, kind, within);
}

function nearestOf({ place, hits }: Evidence, reading: TermReading, kind: CueKind, within: Span): number | undefined {
  const before = hits.between(reading, within.start, place.start);
  const after = hits.between(reading, place.start, within.end);
  let least: number | undefined;
  const look = (hit: CueHit): void => {
    if (hit.end > within.end || (hit.start >= place.start && hit.end <= place.end)) return;
    const distance = apart(hit, place);
    if ((least === undefined || distance < least) && speaks(hit, reading, kind)) least = distance;
  };
  for (let i = before.length - 1; i >= Math.max(before.length - MOST_HITS, 0); i -= 1) {
    const hit = before[i] as CueHit;
    if (least !== undefined && place.start - hit.end > least + LONGEST_CUE) break;
    look(hit);
  }
  for (let i = 0; i < Math.min(after.length, MOST_HITS); i += 1) {
    const hit = after[i] as CueHit;
    if (least !== undefined && hit.start - place.end >= least) break;
    look(hit);
  }
  return least;
}

const sentenceEnd = /[.!?]\s+(?=[A-Z\d])|\n\s*\n|\n(?=\s*(?:\d+[.)]|[-•*])\s)/g;

/** The sentence round a span, at most `REACH.sentence` to each side. */
export function sentenceAround({ text, passage, start, end }: Place): Span {
  const low = Math.max(passage.start, start - REACH.sentence);
  let from = low;
  for (const { 0: found, index } of text.slice(low, start).matchAll(sentenceEnd)) from = low + index + found.length;
  const after = text.slice(end, Math.min(passage.end, end + REACH.sentence));
  const stop = after.search(sentenceEnd);
  return { start: from, end: end + (stop < 0 ? after.length : stop) };
}

const isWordUnit = (code: number): boolean => isAlphanumeric(code) || (code >= 0xc0 && code <= 0x24f);
/** `'`, `’` and `.` inside a word: "pt's", "b.i.d". */
const isInside = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2e;

/** Where the word ends that begins at `at`. */
function wordEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && isWordUnit(text.charCodeAt(end))) end += 1;
  while (end + 1 < to && isInside(text.charCodeAt(end)) && isAlphanumeric(text.charCodeAt(end + 1)))
    for (end += 2; end < to && isAlphanumeric(text.charCodeAt(end)); ) end += 1;
  return end;
}

/** Where the next word begins at or after `at`; `to` where there is none. */
function wordStart(text: string, at: number, to: number): number {
  let start = at;
  while (start < to && !isWordUnit(text.charCodeAt(start))) start += 1;
  return start;
}

/** The five tokens to each side. */
export function tokensAround({ text, passage, start, end }: Place): Span {
  const low = Math.max(passage.start, start - REACH.near);
  const starts: number[] = [];
  for (let at = wordStart(text, low, start); at < start; at = wordStart(text, wordEnd(text, at, start), start))
    starts.push(at);
  const high = Math.min(passage.end, end + REACH.near);
  let last = end;
  let at = wordStart(text, end, high);
  for (let count = 0; count < TOKENS && at < high; count += 1) {
    last = wordEnd(text, at, high);
    at = wordStart(text, last, high);
  }
  return { start: starts[Math.max(starts.length - TOKENS, 0)] ?? start, end: last };
}
