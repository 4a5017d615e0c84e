import { phrasePattern, type Slots } from '../knowledge/phrase.ts';
import type { Cues } from '../knowledge/schema/concept.ts';
import type { AmbiguousTerm } from './lexicon.ts';
import type { Span } from './mention.ts';

export type TermReading = AmbiguousTerm['readings'][number];

/** Where an ambiguous term stands. */
export interface Place extends Span {
  /** Of the passage. */
  readonly text: string;
  readonly headings: readonly string[];
  /** The text around the passage, for what the passage itself leaves open: nearer text first. */
  readonly around?: readonly string[];
}

/** Finds which reading of an ambiguous term is meant. */
export interface Resolver {
  /** @returns undefined where nothing decides, or two readings have equally much for them */
  resolve(term: AmbiguousTerm, place: Place): TermReading | undefined;
}

/** UTF-16 units looked at for each kind of cue; five tokens are seldom longer than this. */
const REACH = { near: 60, sentence: 300, passage: 1500 } as const;
const TOKENS = 5;

const mass =
  /^[\s,:(–-]*(?:(?:ER|SR|XR|CR|IR|po|oral|tab(?:let)?s?|caps?(?:ule)?s?)\s+)*\d[\d.,]*(?:\s*(?:-|–|to)\s*\d[\d.,]*)?\s*(?:mg|mcg|µg|ug|g|gm|grams?|milligrams?)\b/i;
const numberAfter = /^\s*[:=]?\s*\d/;
const numberBefore = /\d\s*$/;

/** How far away evidence is: the kind of cue first, then the distance inside the kind. Less is stronger. */
const rank = {
  adjacent: 0,
  near: 1,
  sections: 2,
  sentence: 3,
  passage: 4,
  around: 5,
  letterCase: 6,
  fallback: 7,
} as const;
const FAR = 100_000;

interface CompiledCues {
  readonly before: RegExp | undefined;
  readonly after: RegExp | undefined;
  readonly near: RegExp | undefined;
  readonly sentence: RegExp | undefined;
  readonly passage: RegExp | undefined;
  readonly sections: RegExp | undefined;
  readonly dose: boolean;
  readonly number: boolean;
  readonly letterCase: Cues['letterCase'];
}

const left = '(?<![\\p{L}\\p{N}])';
const right = '(?![\\p{L}\\p{N}])';

function pattern(phrases: readonly string[] | undefined, slots: Slots): string | undefined {
  if (!phrases || phrases.length === 0) return undefined;
  const each = phrases.map((phrase) => {
    const source = phrasePattern(phrase, slots);
    return `${/^[\p{L}\p{N}({[]/u.test(phrase) ? left : ''}${source}${/[\p{L}\p{N})}\]]$/u.test(phrase) ? right : ''}`;
  });
  return `(?:${each.sort((a, b) => b.length - a.length).join('|')})`;
}

function compile(cues: TermReading['cues'], slots: Slots): CompiledCues {
  const anywhere = (phrases: readonly string[] | undefined): RegExp | undefined => {
    const source = pattern(phrases, slots);
    return source === undefined ? undefined : new RegExp(source, 'giu');
  };
  const before = pattern(cues?.before, slots);
  const after = pattern(cues?.after, slots);
  return {
    before: before === undefined ? undefined : new RegExp(`${before}[\\s\\-–(]*$`, 'iu'),
    after: after === undefined ? undefined : new RegExp(`^[\\s\\-–(,]*${after}`, 'iu'),
    near: anywhere(cues?.near),
    sentence: anywhere(cues?.sentence),
    passage: anywhere(cues?.passage),
    sections: anywhere(cues?.sections),
    dose: cues?.dose ?? false,
    number: cues?.number ?? false,
    letterCase: cues?.letterCase,
  };
}

function letterCaseOf(surface: string): Cues['letterCase'] {
  const letters = surface.replace(/\P{L}/gu, '');
  if (letters === letters.toUpperCase()) return 'upper';
  return letters === letters.toLowerCase() ? 'lower' : 'title';
}

/** How near the nearest match is to a span, in UTF-16 units; undefined without one. A match inside the span is the span itself. */
function distance(cue: RegExp | undefined, text: string, from: number, to: number, span: Span): number | undefined {
  if (!cue) return undefined;
  let nearest: number | undefined;
  for (const { 0: found, index } of text.slice(from, to).matchAll(cue)) {
    const start = from + index;
    const end = start + found.length;
    if (start >= span.start && end <= span.end) continue;
    const apart = end <= span.start ? span.start - end : Math.max(start - span.end, 0);
    if (nearest === undefined || apart < nearest) nearest = apart;
  }
  return nearest;
}

const sentenceEnd = /[.!?]\s+(?=\p{Lu}|\d+[.)])|\n\s*\n|\n(?=\s*(?:\d+[.)]|[-•*])\s)/gu;

/** The sentence round a span, at most `REACH.sentence` to each side. */
function sentenceAround({ text, start, end }: Place): readonly [number, number] {
  const low = Math.max(0, start - REACH.sentence);
  let from = low;
  for (const { 0: found, index } of text.slice(low, start).matchAll(sentenceEnd)) from = low + index + found.length;
  const after = text.slice(end, end + REACH.sentence);
  const stop = after.search(sentenceEnd);
  return [from, end + (stop < 0 ? after.length : stop)];
}

/** The five tokens to each side. */
function tokensAround({ text, start, end }: Place): readonly [number, number] {
  const words = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu;
  const before = [...text.slice(Math.max(0, start - REACH.near), start).matchAll(words)];
  const after = [...text.slice(end, end + REACH.near).matchAll(words)];
  const first = before.at(-TOKENS) ?? before[0];
  const last = after[TOKENS - 1] ?? after.at(-1);
  return [
    first === undefined ? start : Math.max(0, start - REACH.near) + first.index,
    last === undefined ? end : end + last.index + last[0].length,
  ];
}

/** @param slots of the pack, for cues that use them */
export function createResolver(slots: Slots): Resolver {
  const compiled = new WeakMap<TermReading, CompiledCues>();
  const cuesOf = (reading: TermReading): CompiledCues => {
    const known = compiled.get(reading);
    if (known) return known;
    const made = compile(reading.cues, slots);
    compiled.set(reading, made);
    return made;
  };

  function adjacent(cues: CompiledCues, { text, start, end }: Place): boolean {
    const after = text.slice(end, end + REACH.near);
    if (cues.dose && mass.test(after)) return true;
    const before = text.slice(Math.max(0, start - REACH.near), start);
    if (cues.before?.test(before) || cues.after?.test(after)) return true;
    return cues.number && ((numberAfter.test(after) && !mass.test(after)) || numberBefore.test(before));
  }

  /** The kinds of evidence, strongest first; each gives a distance, or undefined for none. */
  const kinds: readonly ((cues: CompiledCues, place: Place) => number | undefined)[] = [
    (cues, place) => (adjacent(cues, place) ? rank.adjacent : undefined),
    (cues, place) => scaled(rank.near, distance(cues.near, place.text, ...tokensAround(place), place)),
    (cues, { headings }) => {
      const at = headings.findLastIndex((each) => each.search(cues.sections ?? /$^/) >= 0);
      return at < 0 ? undefined : scaled(rank.sections, headings.length - at);
    },
    (cues, place) => scaled(rank.sentence, distance(cues.sentence, place.text, ...sentenceAround(place), place)),
    (cues, place) => {
      const from = Math.max(0, place.start - REACH.passage);
      const found = distance(cues.passage, place.text, from, place.end + REACH.passage, place);
      if (found !== undefined) return scaled(rank.passage, found);
      const over = place.headings.findLastIndex((each) => cues.passage !== undefined && each.search(cues.passage) >= 0);
      return over < 0 ? undefined : scaled(rank.passage, REACH.passage + place.headings.length - over);
    },
  ];

  function resolve(term: AmbiguousTerm, place: Place): TermReading | undefined {
    const written = letterCaseOf(place.text.slice(place.start, place.end));
    const misfits = (cues: CompiledCues): boolean => cues.letterCase !== undefined && cues.letterCase !== written;
    const best = (evidence: (cues: CompiledCues) => number | undefined): TermReading | 'tie' | undefined => {
      let found: TermReading | 'tie' | undefined;
      let least = Number.POSITIVE_INFINITY;
      for (const reading of term.readings) {
        const distanceTo = evidence(cuesOf(reading));
        if (distanceTo === undefined || distanceTo > least) continue;
        found = distanceTo === least ? 'tie' : reading;
        least = distanceTo;
      }
      return found;
    };
    for (const [at, kind] of kinds.entries()) {
      // Words that are not beside it do not outweigh the wrong letter case: "pt" does his exercises, and is no therapy.
      const found = best((cues) => (at > 0 && misfits(cues) ? undefined : kind(cues, place)));
      if (found === 'tie') return undefined;
      if (found) return found;
    }
    for (const text of place.around ?? []) {
      const found = best((cues) => (cues.passage && text.search(cues.passage) >= 0 ? 0 : undefined));
      if (found === 'tie') return undefined;
      if (found) return found;
    }
    const lowers = /\p{Ll}/u.test(place.text);
    const found = best(({ letterCase }) =>
      letterCase !== undefined && letterCase === written && lowers ? 0 : undefined,
    );
    if (found !== undefined && found !== 'tie') return found;
    return term.readings.find(({ fallback }) => fallback);
  }

  return { resolve };
}

const scaled = (kind: number, apart: number | undefined): number | undefined =>
  apart === undefined ? undefined : kind * FAR + apart;
