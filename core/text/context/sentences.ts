import type { Span } from '../mention.ts';
import type { Lexicon } from './lexicon.ts';
import type { SectionReader } from './sections.ts';
import { fullStopEnds, isLower, lineEnds, quoteCloses } from './sentenceEnd.ts';
import { isSpace } from './tokenCharacters.ts';
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

export const createSentenceCursor = (text: string, lexicon: Lexicon, sections: SectionReader): SentenceCursor =>
  new Cursor(text, lexicon, sections);

class Cursor implements SentenceCursor {
  readonly #text: string;
  readonly #lexicon: Lexicon;
  readonly #sections: SectionReader;
  #start = 0;
  #end = 0;
  #from = 0;
  #section: SectionGroup | undefined;

  constructor(text: string, lexicon: Lexicon, sections: SectionReader) {
    this.#text = text;
    this.#lexicon = lexicon;
    this.#sections = sections;
  }

  at(at: number): Sentence {
    while (at >= this.#end && this.#from < this.#text.length) this.#advance();
    return { start: this.#start, end: this.#end, section: this.#section };
  }

  /** A known label that fills the sentence up to `at`: "Allergies", "2. PLAN". */
  #labelFrom(at: number): SectionGroup | undefined {
    if (at - this.#start > longestLabel) return undefined;
    return this.#sections.of(this.#text.slice(this.#start, at).replace(/^\(?\d{1,2}[.)]\s*/, ''));
  }

  /** Where a known label in capitals begins that ends at `at` in mid sentence ("… AGE 40 CHIEF COMPLAINT:"). */
  #labelInside(at: number): number | undefined {
    const text = this.#text;
    const start = this.#start;
    let begin = at;
    while (begin > start && at - begin < longestLabel) {
      const char = text.charAt(begin - 1);
      if (isLower(char) || endsLabelScan.test(char)) break;
      begin -= 1;
    }
    // What was cut is the rest of a word.
    while (begin < at && !isSpace(text.charCodeAt(begin))) begin += 1;
    while (begin < at && isSpace(text.charCodeAt(begin))) begin += 1;
    return at - begin >= 3 && begin > start && this.#sections.of(text.slice(begin, at)) ? begin : undefined;
  }

  /** Whether the sign at `at` ends the sentence; of signs that are no part of a label. */
  #ends(sign: string, at: number): boolean {
    const text = this.#text;
    const start = this.#start;
    if (sign === '\n') return lineEnds(text, at, start);
    if (quoteCloses(text, at + 1)) return at > start;
    if (sign === '.') return fullStopEnds(text, at, start, this.#lexicon);
    // "Imp: ? radiculopathy": with a space before it the sign belongs to what follows.
    const after = text.charCodeAt(at + 1);
    if (at === start || isSpace(text.charCodeAt(at - 1)) || !(Number.isNaN(after) || isSpace(after))) return false;
    // "Fever? No.": the answer belongs to its question.
    answer.lastIndex = at + 1;
    return !(sign === '?' && answer.test(text));
  }

  /** Moves to the next sentence. */
  #advance(): void {
    const text = this.#text;
    this.#start = this.#from;
    while (isSpace(text.charCodeAt(this.#start))) this.#start += 1;
    stop.lastIndex = this.#start;
    while (stop.test(text)) {
      const next = stop.lastIndex;
      const sign = text.charAt(next - 1);
      const isDash = sign === ' ' || sign === '\t';
      const at = isDash ? next - 3 : next - 1;
      if (!isDash && sign !== ':') {
        if (!this.#ends(sign, at)) continue;
        this.#close(sign !== '\n' && quoteCloses(text, next) ? next + 1 : next);
        return;
      }
      const known = this.#labelFrom(at);
      if (known) {
        this.#section = known;
        this.#start = next;
        continue;
      }
      const begin = isDash ? undefined : this.#labelInside(at);
      if (begin === undefined) continue;
      this.#close(begin);
      return;
    }
    this.#close(text.length);
  }

  /** The sentence ends, and the next begins. */
  #close(at: number): void {
    this.#end = at;
    this.#from = at;
  }
}
