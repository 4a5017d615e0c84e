import { tokenSpans } from './tokens.ts';
import type { TargetKind } from './triggerData.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

/** A span to be judged, in the offsets of the passage. */
export interface SentenceTarget {
  readonly start: number;
  readonly end: number;
  readonly kind: TargetKind;
}

/** Where a word stands for targets, and the words it stands for. */
export interface Place {
  readonly at: number;
  readonly words: readonly Word[];
}

/** A sentence with each target as one word, so that no phrase reaches into a target and phrases can name one. */
export interface SentenceWords {
  readonly words: readonly Word[];
  /** For each word its targets, as indexes, where it stands for some; targets that overlap share a word. */
  readonly targetsAt: readonly (readonly number[] | undefined)[];
  /** The words that stand for targets, in order, with the words they stand for. */
  readonly places: readonly Place[];
}

/** How a target is written in a phrase: `rule {target} out`. */
export const targetWord = '{target}';

/** @param targets in order of `start` */
export function sentenceWords(
  text: string,
  start: number,
  end: number,
  targets: readonly SentenceTarget[],
  vocabulary: Vocabulary,
): SentenceWords {
  const tokens = tokenSpans(text, start, end);
  const words: Word[] = [];
  const target = vocabulary.wordOf(targetWord);
  const targetsAt: (number[] | undefined)[] = [];
  const places: { at: number; words: Word[] }[] = [];
  let next = 0;
  /** The end of the run of targets that the last word stands for. */
  let runEnd = -1;
  for (let i = 0; i < tokens.start.length; i += 1) {
    const from = tokens.start[i] as number;
    const to = tokens.end[i] as number;
    const word = vocabulary.wordAt(text, from, to);
    // A target between two words (only spaces or a hyphen) is said nothing of.
    while (next < targets.length && (targets[next]?.end ?? 0) <= from) next += 1;
    let inside = from < runEnd;
    for (let each = targets[next]; each && each.start < to; each = targets[next]) {
      if (!inside) {
        places.push({ at: words.length, words: [] });
        targetsAt[words.length] = [];
        words.push(target);
        inside = true;
      }
      targetsAt[words.length - 1]?.push(next);
      runEnd = Math.max(runEnd, each.end);
      next += 1;
    }
    if (inside) places.at(-1)?.words.push(word);
    else {
      targetsAt[words.length] = undefined;
      words.push(word);
    }
  }
  return { words, targetsAt, places };
}
