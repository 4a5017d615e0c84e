import type { Slots } from '../knowledge/phrase.ts';
import type { Cues } from '../knowledge/schema/concept.ts';
import {
  type Evidence,
  Hits,
  nearest,
  type Place,
  REACH,
  sentenceAround,
  speaks,
  tokensAround,
} from './cueEvidence.ts';
import { type CueKind, createCueIndex, type TermReading } from './cueIndex.ts';
import type { AmbiguousTerm } from './lexicon.ts';
import { spelledOut } from './spelledOut.ts';

/** Finds which reading of an ambiguous term is meant. */
export interface Resolver {
  /** @returns undefined where nothing decides, or two readings have equally much for them */
  resolve(term: AmbiguousTerm, place: Place): TermReading | undefined;
}

/** Headings whose cues are kept. */
const MOST_HEADINGS = 50;

const mass =
  /^[\s,:(–-]*(?:(?:ER|SR|XR|CR|IR|po|oral|tab(?:let)?s?|caps?(?:ule)?s?)\s+)*\d[\d.,]*(?:\s*(?:-|–|to)\s*\d[\d.,]*)?\s*(?:mg|mcg|µg|ug|g|gm|grams?|milligrams?)\b/i;
const numberAfter = /^\s*[:=]?\s*\d/;
const numberBefore = /\d\s*$/;
const beside = /^[\s\-–(,/]*$/;

function letterCaseOf(surface: string): Cues['letterCase'] {
  const letters = surface.replace(/\P{L}/gu, '');
  if (letters === letters.toUpperCase()) return 'upper';
  return letters === letters.toLowerCase() ? 'lower' : 'title';
}

/** @param terms that will be asked about @param slots of the pack, for cues that use them */
export function createResolver(terms: readonly AmbiguousTerm[], slots: Slots): Resolver {
  const index = createCueIndex(terms, slots);
  // Headings asked about last: the passages of a section come one after the other.
  const remembered = new Map<string, Hits>();
  function hitsOver(heading: string): Hits {
    const known = remembered.get(heading);
    if (known) return known;
    const hits = new Hits(heading, index.find);
    if (remembered.size >= MOST_HEADINGS) remembered.clear();
    remembered.set(heading, hits);
    return hits;
  }

  /** The text asked about last: the terms of one note come one after the other. */
  let last = new Hits('', index.find);
  function hitsOf(text: string): Hits {
    if (last.text !== text) last = new Hits(text, index.find);
    return last;
  }

  function isBeside(evidence: Evidence, reading: TermReading): boolean {
    const { text, start, end } = evidence.place;
    const { dose, number } = reading.cues ?? {};
    const after = text.slice(end, end + REACH.near);
    const withMass = (dose || number) && mass.test(after);
    if (dose && withMass) return true;
    const before = text.slice(Math.max(0, start - REACH.near), start);
    if (number && !withMass && (numberAfter.test(after) || numberBefore.test(before))) return true;
    const signs = index.signs.get(reading);
    if (signs?.get('before')?.some((sign) => before.trimEnd().endsWith(sign))) return true;
    if (signs?.get('after')?.some((sign) => after.trimStart().startsWith(sign))) return true;
    if (signs?.get('near')?.some((sign) => before.slice(-12).includes(sign) || after.slice(0, 12).includes(sign)))
      return true;
    return evidence.hits
      .between(reading, start - REACH.near, end + 5)
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
    const at = over.findLastIndex((hits) => hits.speak(reading, kind));
    return at < 0 ? undefined : over.length - at;
  }

  /** The kinds of evidence, strongest first; each gives a distance, or undefined for none. */
  const kinds: readonly ((evidence: Evidence, reading: TermReading) => number | undefined)[] = [
    (evidence, reading) => (isBeside(evidence, reading) ? 0 : undefined),
    (evidence, reading) => nearest(evidence, reading, 'near', tokensAround(evidence.place)),
    (evidence, reading) => overIt(evidence, reading, 'sections'),
    (evidence, reading) => nearest(evidence, reading, 'sentence', sentenceAround(evidence.place)),
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

  function resolve(term: AmbiguousTerm, place: Place): TermReading | undefined {
    const words = spelledOut(place.text, place);
    if (words && !term.readings.some(({ label }) => label.toLowerCase().startsWith(words[0] ?? ''))) return undefined;
    const evidence = { place, hits: hitsOf(place.text), over: place.headings.map(hitsOver) };
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
      // Words that are not beside it do not outweigh the wrong letter case: "pt" does his exercises, and is no therapy.
      const found = best((reading) => {
        const asked = reading.cues?.letterCase;
        return at > 0 && asked !== undefined && asked !== written ? undefined : kind(evidence, reading);
      });
      if (found === 'tie') tied = true;
      else if (found) return found;
    }
    if (tied) return undefined;
    const { start: from, end: to } = sentenceAround(place);
    const lowers = /[a-z]/.test(place.text.slice(from, to));
    const found = best(({ cues }) => (cues?.letterCase === written && lowers ? 0 : undefined));
    if (found !== undefined && found !== 'tie') return found;
    return term.readings.find(({ fallback }) => fallback);
  }

  return { resolve };
}
