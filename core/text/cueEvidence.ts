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

/** The cues of one text. */
export class Hits {
  readonly all: readonly CueHit[];
  readonly #byReading = new Map<TermReading, readonly CueHit[]>();

  constructor(all: readonly CueHit[]) {
    this.all = all;
  }

  /** Those that speak for a reading in any way. */
  for(reading: TermReading): readonly CueHit[] {
    const known = this.#byReading.get(reading);
    if (known) return known;
    const found = this.all.filter(({ cues }) => cues.some(({ uses }) => uses.has(reading)));
    this.#byReading.set(reading, found);
    return found;
  }
}

/** What stands around a term: the cues near it and those of the headings over it, outermost first. */
export interface Evidence {
  readonly place: Place;
  readonly hits: Hits;
  readonly over: readonly Hits[];
  /** The stretches in which `near` and `sentence` count. */
  readonly near: Span;
  readonly sentence: Span;
}

export const speaks = ({ cues }: CueHit, reading: TermReading, kind: CueKind): boolean =>
  cues.some(({ uses }) => uses.get(reading)?.has(kind));

const apart = (hit: Span, span: Span): number =>
  hit.end <= span.start ? span.start - hit.end : Math.max(hit.start - span.end, 0);

/** The first hit that starts at `start` or later. */
export function firstFrom(hits: readonly CueHit[], start: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Hits looked at to each side of a term; cues further away than so many others decide nothing. */
const MOST_HITS = 120;

/** How near the nearest cue is that stands in `within`; a cue inside the term is the term itself. */
export function nearest(evidence: Evidence, reading: TermReading, kind: CueKind, within: Span): number | undefined {
  const { place } = evidence;
  const hits = evidence.hits.for(reading);
  const at = firstFrom(hits, place.start);
  let least: number | undefined;
  const look = (hit: CueHit): void => {
    if (hit.start < within.start || hit.end > within.end || (hit.start >= place.start && hit.end <= place.end)) return;
    const distance = apart(hit, place);
    if ((least === undefined || distance < least) && speaks(hit, reading, kind)) least = distance;
  };
  for (let i = at - 1; i >= 0 && at - i <= MOST_HITS; i -= 1) {
    const hit = hits[i] as CueHit;
    if (hit.start < within.start || (least !== undefined && place.start - hit.end > least + LONGEST_CUE)) break;
    look(hit);
  }
  for (let i = at; i < hits.length && i - at < MOST_HITS; i += 1) {
    const hit = hits[i] as CueHit;
    if (hit.start >= within.end || (least !== undefined && hit.start - place.end >= least)) break;
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

const words = /[A-Za-z\d\u00c0-\u024f]+(?:['’.][A-Za-z\d]+)*/g;

/** The five tokens to each side. */
export function tokensAround({ text, passage, start, end }: Place): Span {
  const low = Math.max(passage.start, start - REACH.near);
  const before = [...text.slice(low, start).matchAll(words)];
  const after = [...text.slice(end, Math.min(passage.end, end + REACH.near)).matchAll(words)];
  const first = before.at(-TOKENS) ?? before[0];
  const last = after[TOKENS - 1] ?? after.at(-1);
  return {
    start: first === undefined ? start : low + first.index,
    end: last === undefined ? end : end + last.index + last[0].length,
  };
}
