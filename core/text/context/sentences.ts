import type { Span } from '../mention.ts';
import type { Lexicon } from './lexicon.ts';
import type { SectionReader } from './sections.ts';
import { fullStopEnds, isLower, isSpace, lineEnds, quoteCloses } from './sentenceEnd.ts';
import type { SectionGroup } from './triggerData.ts';

/** A sentence of a passage, without the section label before it. */
export interface Sentence extends Span {
  /** The section of the last label in the passage before it; undefined where none was. */
  readonly section: SectionGroup | undefined;
}

/** Gives sentences in reading order; each character of the passage is looked at a bounded number of times. */
export interface SentenceCursor {
  /** The sentence that holds `at`. Asked for with positions that do not go back. */
  at(at: number): Sentence;
}

const longestLabel = 60;
const stop = /[.?!\n:]|[ \t][-–—][ \t]/g;
const answer = /[ \t]+(?:yes|no|nil|none|never|nope|yep|denies|denied|negative|positive)\b(?=\s*(?:[.,;!\n]|$))/iy;
const endsLabelScan = /[.;:,\n\d[\]*_]/;

export function createSentenceCursor(text: string, lexicon: Lexicon, sections: SectionReader): SentenceCursor {
  let start = 0;
  let end = 0;
  let from = 0;
  let section: SectionGroup | undefined;

  /** A known label that fills the sentence up to `at`: "Allergies", "2. PLAN". */
  function labelFrom(at: number): SectionGroup | undefined {
    if (at - start > longestLabel) return undefined;
    return sections.of(text.slice(start, at).replace(/^\(?\d{1,2}[.)]\s*/, ''));
  }

  /** Where a known label in capitals begins that ends at `at` in mid sentence ("… AGE 40 CHIEF COMPLAINT:"). */
  function labelInside(at: number): number | undefined {
    let begin = at;
    while (begin > start && at - begin < longestLabel) {
      const char = text.charAt(begin - 1);
      if (isLower(char) || endsLabelScan.test(char)) break;
      begin -= 1;
    }
    // What was cut is the rest of a word.
    while (begin < at && !isSpace(text.charCodeAt(begin))) begin += 1;
    while (begin < at && isSpace(text.charCodeAt(begin))) begin += 1;
    return at - begin >= 3 && begin > start && sections.of(text.slice(begin, at)) ? begin : undefined;
  }

  /** Moves to the next sentence. */
  function advance(): void {
    start = from;
    while (isSpace(text.charCodeAt(start))) start += 1;
    stop.lastIndex = start;
    for (let hit = stop.exec(text); hit; hit = stop.exec(text)) {
      const at = hit.index;
      const sign = hit[0];
      const quoted = quoteCloses(text, at + 1);
      if (sign === '.') {
        if (!quoted && !fullStopEnds(text, at, start, lexicon)) continue;
      } else if (sign === '\n') {
        if (!lineEnds(text, at, start)) continue;
      } else if (sign === '?' || sign === '!') {
        // "Imp: ? radiculopathy": with a space before it the sign belongs to what follows.
        const after = text.charCodeAt(at + 1);
        if (at === start || isSpace(text.charCodeAt(at - 1)) || !(quoted || Number.isNaN(after) || isSpace(after)))
          continue;
        // "Fever? No.": the answer belongs to its question.
        answer.lastIndex = at + 1;
        if (sign === '?' && answer.test(text)) continue;
      } else {
        const known = labelFrom(at);
        if (known) {
          section = known;
          start = at + sign.length;
          continue;
        }
        const begin = sign === ':' ? labelInside(at) : undefined;
        if (begin === undefined) continue;
        end = begin;
        from = begin;
        return;
      }
      end = quoted ? at + 2 : at + 1;
      from = end;
      return;
    }
    end = text.length;
    from = end;
  }

  return {
    at(at) {
      while (at >= end && from < text.length) advance();
      return { start, end, section };
    },
  };
}
