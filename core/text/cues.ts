import type { Slots } from '../knowledge/phrase.ts';
import type { Cues } from '../knowledge/schema/concept.ts';
import {
  type Evidence,
  firstFrom,
  Hits,
  nearest,
  type Place,
  REACH,
  sentenceAround,
  speaks,
  tokensAround,
} from './cueEvidence.ts';
import { type CueKind, cueIndexInSteps, type TermReading } from './cueIndex.ts';
import type { AmbiguousTerm } from './lexicon.ts';
import type { Span } from './mention.ts';
import type { Steps } from './steps.ts';

/** Finds which reading of an ambiguous term is meant. */
export interface Resolver {
  /** @returns undefined where nothing decides, or two readings have equally much for them */
  resolve(term: AmbiguousTerm, place: Place): TermReading | undefined;
}

/** Cues of long texts are not kept beside others. UTF-16 units. */
const LONG = 50_000;

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

/** Makes a resolver in steps. @param terms that will be asked about @param slots of the pack, for cues that use them */
export function* resolverInSteps(terms: readonly AmbiguousTerm[], slots: Slots): Steps<Resolver> {
  const index = yield* cueIndexInSteps(terms, slots);
  // Texts asked about last: the terms of one passage come one after the other, and share its surroundings.
  const remembered = new Map<string, Hits>();
  function hitsOf(text: string): Hits {
    const known = remembered.get(text);
    if (known) return known;
    const hits = new Hits(index.find(text));
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
    const found = index.find(text.slice(start, end));
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
    const signs = index.signs.get(reading);
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
