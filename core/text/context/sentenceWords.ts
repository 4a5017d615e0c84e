import { tokenEnd, tokenStart } from './tokens.ts';
import type { TargetKind } from './triggerData.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

/** A span to be judged, in the offsets of the passage. */
export interface SentenceTarget {
  readonly start: number;
  readonly end: number;
  readonly kind: TargetKind;
}

/** How a target is written in a phrase: `rule {target} out`. */
export const targetWord = '{target}';

/** Of a word that stands for no target, and of a target that stands between two words. */
export const NO_PLACE = -1;

/**
 * A sentence with each target as one word, so that no phrase reaches into a target and phrases can name one. Targets that overlap share
 * a word. Its lists are kept from sentence to sentence, because a note has thousands: they hold good until `read` is called again, and what
 * stands behind their ends is of sentences before.
 */
export class SentenceWords {
  /** `count` words, and `undefined` behind them. */
  readonly words: (Word | undefined)[] = [];
  count = 0;
  /** By word: the number of its place, where it stands for targets. */
  readonly placeOf: number[] = [];
  /** The words that stand for targets, in order: which word it is, and its first target (those that follow may have no place). */
  readonly placeAt: number[] = [];
  readonly firstTarget: number[] = [];
  places = 0;
  /** By target: its place. */
  readonly placeOfTarget: number[] = [];
  /** The words that targets are written with, one target's after the other's; those of a place begin here, and end where the next begin. */
  readonly inner: (Word | undefined)[] = [];
  readonly innerFrom: number[] = [0];
  readonly #vocabulary: Vocabulary;
  readonly #target: Word;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#target = vocabulary.wordOf(targetWord);
  }

  /**
   * Reads a sentence.
   * @param start @param end where it stands in `text`
   * @param targets in order of `start`
   */
  read(text: string, start: number, end: number, targets: readonly SentenceTarget[]): void {
    const { words, placeOf, inner, innerFrom } = this;
    const vocabulary = this.#vocabulary;
    let count = 0;
    let innerCount = 0;
    this.places = 0;
    /** The next target, and where it begins and ends. */
    let next = 0;
    let nextStart = targets[0]?.start ?? Number.POSITIVE_INFINITY;
    let nextEnd = targets[0]?.end ?? Number.POSITIVE_INFINITY;
    const step = (place: number): void => {
      this.placeOfTarget[next] = place;
      next += 1;
      const target = targets[next];
      nextStart = target ? target.start : Number.POSITIVE_INFINITY;
      nextEnd = target ? target.end : Number.POSITIVE_INFINITY;
    };
    /** The end of the run of targets that the last word stands for. */
    let runEnd = -1;
    let to = start;
    for (let from = tokenStart(text, start, start, end); from < end; from = tokenStart(text, to, start, end)) {
      to = tokenEnd(text, from, end);
      const word = vocabulary.wordAt(text, from, to);
      // A target between two words (only spaces or a hyphen) is said nothing of.
      while (nextEnd <= from) step(NO_PLACE);
      let inside = from < runEnd;
      while (nextStart < to) {
        if (!inside) {
          this.placeAt[this.places] = count;
          this.firstTarget[this.places] = next;
          innerFrom[this.places] = innerCount;
          placeOf[count] = this.places;
          words[count] = this.#target;
          count += 1;
          this.places += 1;
          inside = true;
        }
        if (nextEnd > runEnd) runEnd = nextEnd;
        step(this.places - 1);
      }
      if (inside) {
        inner[innerCount] = word;
        innerCount += 1;
      } else {
        placeOf[count] = NO_PLACE;
        words[count] = word;
        count += 1;
      }
    }
    while (next < targets.length) step(NO_PLACE);
    words[count] = undefined;
    inner[innerCount] = undefined;
    innerFrom[this.places] = innerCount;
    this.firstTarget[this.places] = targets.length;
    this.count = count;
  }
}
