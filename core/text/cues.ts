import type { Slots } from '../knowledge/phrase.ts';
import type { Cues } from '../knowledge/schema/concept.ts';
import { type CueHit, type CueIndex, type CueKind, createCueIndex, type TermReading } from './cueIndex.ts';
import type { AmbiguousTerm } from './lexicon.ts';
import type { Span } from './mention.ts';

/** Where an ambiguous term stands. */
export interface Place extends Span {
  /** All that is read at once: a whole note, or one passage of a page. */
  readonly text: string;
  /** The passage of `text` that the term stands in. */
  readonly passage: Span;
  readonly headings: readonly string[];
}

/** Finds which reading of an ambiguous term is meant. */
export interface Resolver {
  /** @returns undefined where nothing decides, or two readings have equally much for them */
  resolve(term: AmbiguousTerm, place: Place): TermReading | undefined;
}

/** UTF-16 units; five tokens are seldom longer than the first. */
const REACH = { near: 60, sentence: 300, passage: 1500, around: 4000 } as const;
const TOKENS = 5;
/** UTF-16 units; a longer cue may be overlooked beside a shorter one. */
const LONGEST_CUE = 40;
/** Cues of long texts are not kept beside others. */
const LONG = 50_000;

const mass =
  /^[\s,:(–-]*(?:(?:ER|SR|XR|CR|IR|po|oral|tab(?:let)?s?|caps?(?:ule)?s?)\s+)*\d[\d.,]*(?:\s*(?:-|–|to)\s*\d[\d.,]*)?\s*(?:mg|mcg|µg|ug|g|gm|grams?|milligrams?)\b/i;
const numberAfter = /^\s*[:=]?\s*\d/;
const numberBefore = /\d\s*$/;
const beside = /^[\s\-–(,/]*$/;

/** The cues of one text. */
class Hits {
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

/** The shortest distance of a hit whose cues speak so for a reading, or of a heading. */
interface Evidence {
  readonly place: Place;
  readonly hits: Hits;
  readonly over: readonly Hits[];
  /** The stretches in which `near` and `sentence` count. */
  readonly near: Span;
  readonly sentence: Span;
}

const speaks = ({ cues }: CueHit, reading: TermReading, kind: CueKind): boolean =>
  cues.some(({ uses }) => uses.get(reading)?.has(kind));

function letterCaseOf(surface: string): Cues['letterCase'] {
  const letters = surface.replace(/\P{L}/gu, '');
  if (letters === letters.toUpperCase()) return 'upper';
  return letters === letters.toLowerCase() ? 'lower' : 'title';
}

const apart = (hit: Span, span: Span): number =>
  hit.end <= span.start ? span.start - hit.end : Math.max(hit.start - span.end, 0);

/** The first hit that starts at `start` or later. */
function firstFrom(hits: readonly CueHit[], start: number): number {
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
function nearest(evidence: Evidence, reading: TermReading, kind: CueKind, within: Span): number | undefined {
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
function sentenceAround({ text, passage, start, end }: Place): Span {
  const low = Math.max(passage.start, start - REACH.sentence);
  let from = low;
  for (const { 0: found, index } of text.slice(low, start).matchAll(sentenceEnd)) from = low + index + found.length;
  const after = text.slice(end, Math.min(passage.end, end + REACH.sentence));
  const stop = after.search(sentenceEnd);
  return { start: from, end: end + (stop < 0 ? after.length : stop) };
}

const words = /[A-Za-z\d\u00c0-\u024f]+(?:['’.][A-Za-z\d]+)*/g;

/** The five tokens to each side. */
function tokensAround({ text, passage, start, end }: Place): Span {
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

/** @param terms that will be asked about @param slots of the pack, for cues that use them */
export function createResolver(terms: readonly AmbiguousTerm[], slots: Slots): Resolver {
  let made: CueIndex | undefined;
  const index = (): CueIndex => {
    made ??= createCueIndex(terms, slots);
    return made;
  };
  // Texts asked about last: the terms of one passage come one after the other, and share its surroundings.
  const remembered = new Map<string, Hits>();
  function hitsOf(text: string): Hits {
    const known = remembered.get(text);
    if (known) return known;
    const hits = new Hits(index().find(text));
    if (text.length > LONG) remembered.clear();
    else if (remembered.size >= 12) remembered.delete(remembered.keys().next().value ?? '');
    remembered.set(text, hits);
    return hits;
  }

  let lastAsked: string | undefined;
  /** The cues of the sentence, where most terms are decided; from the second term of a text on, those of the whole text. */
  function hitsBeside({ text }: Place, { start, end }: Span): Hits {
    if (text === lastAsked || text.length < 2 * REACH.sentence) return hitsOf(text);
    lastAsked = text;
    const found = index().find(text.slice(start, end));
    return new Hits(found.map((hit) => ({ ...hit, start: hit.start + start, end: hit.end + start })));
  }

  function isBeside(evidence: Evidence, reading: TermReading): boolean {
    const { place } = evidence;
    const hits = evidence.hits.for(reading);
    const { text, start, end } = place;
    const { dose, number } = reading.cues ?? {};
    const after = text.slice(end, end + REACH.near);
    const withMass = (dose || number) && mass.test(after);
    if (dose && withMass) return true;
    const before = text.slice(Math.max(0, start - REACH.near), start);
    if (number && !withMass && (numberAfter.test(after) || numberBefore.test(before))) return true;
    const signs = index().signs.get(reading);
    if (signs?.get('before')?.some((sign) => before.trimEnd().endsWith(sign))) return true;
    if (signs?.get('after')?.some((sign) => after.trimStart().startsWith(sign))) return true;
    if (signs?.get('near')?.some((sign) => before.slice(-12).includes(sign) || after.slice(0, 12).includes(sign)))
      return true;
    return hits
      .slice(firstFrom(hits, start - REACH.near), firstFrom(hits, end + 5))
      .some(
        (hit) =>
          (hit.end <= start &&
            start - hit.end < 5 &&
            speaks(hit, reading, 'before') &&
            beside.test(text.slice(hit.end, start))) ||
          (hit.start >= end &&
            hit.start - end < 5 &&
            speaks(hit, reading, 'after') &&
            beside.test(text.slice(end, hit.start))),
      );
  }

  function overIt({ over }: Evidence, reading: TermReading, kind: CueKind): number | undefined {
    const at = over.findLastIndex((hits) => hits.for(reading).some((hit) => speaks(hit, reading, kind)));
    return at < 0 ? undefined : over.length - at;
  }

  /** The kinds of evidence, strongest first; each gives a distance, or undefined for none. */
  const kinds: readonly ((evidence: Evidence, reading: TermReading) => number | undefined)[] = [
    (evidence, reading) => (isBeside(evidence, reading) ? 0 : undefined),
    (evidence, reading) => nearest(evidence, reading, 'near', evidence.near),
    (evidence, reading) => overIt(evidence, reading, 'sections'),
    (evidence, reading) => nearest(evidence, reading, 'sentence', evidence.sentence),
    (evidence, reading) => {
      const { start, end, passage } = evidence.place;
      const within = {
        start: Math.max(passage.start, start - REACH.passage),
        end: Math.min(passage.end, end + REACH.passage),
      };
      return nearest(evidence, reading, 'passage', within);
    },
    (evidence, reading) => overIt(evidence, reading, 'passage'),
    ({ place, ...evidence }, reading) => {
      const within = { start: place.start - REACH.around, end: place.end + REACH.around };
      return nearest({ place, ...evidence }, reading, 'passage', within);
    },
  ];

  /** From this kind on, cues count that stand outside the sentence. */
  const FIRST_BEYOND = 4;

  function evidenceOf(place: Place): Evidence {
    const sentence = sentenceAround(place);
    return {
      place,
      hits: hitsBeside(place, sentence),
      over: place.headings.map(hitsOf),
      near: tokensAround(place),
      sentence,
    };
  }

  function resolve(term: AmbiguousTerm, place: Place): TermReading | undefined {
    let evidence = evidenceOf(place);
    const written = letterCaseOf(place.text.slice(place.start, place.end));
    const best = (distanceFor: (reading: TermReading) => number | undefined): TermReading | 'tie' | undefined => {
      let found: TermReading | 'tie' | undefined;
      let least = Number.POSITIVE_INFINITY;
      for (const reading of term.readings) {
        const distance = distanceFor(reading);
        if (distance === undefined || distance > least) continue;
        found = distance === least ? 'tie' : reading;
        least = distance;
      }
      return found;
    };
    /** Equal evidence is left to the next kind. */
    let tied = false;
    for (const [at, kind] of kinds.entries()) {
      if (at === FIRST_BEYOND) evidence = { ...evidence, hits: hitsOf(place.text) };
      // Words that are not beside it do not outweigh the wrong letter case: "pt" does his exercises, and is no therapy.
      const found = best((reading) => {
        const asked = reading.cues?.letterCase;
        return at > 0 && asked !== undefined && asked !== written ? undefined : kind(evidence, reading);
      });
      if (found === 'tie') tied = true;
      else if (found) return found;
    }
    if (tied) return undefined;
    const { start: from, end: to } = evidence.sentence;
    const lowers = /[a-z]/.test(place.text.slice(from, to));
    const found = best(({ cues }) => (cues?.letterCase === written && lowers ? 0 : undefined));
    if (found !== undefined && found !== 'tie') return found;
    return term.readings.find(({ fallback }) => fallback);
  }

  return { resolve };
}
