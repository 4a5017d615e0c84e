import { tokensOf } from './tokens.ts';
import type { TargetKind } from './triggerData.ts';

/** A span to be judged, in the offsets of the passage. */
export interface SentenceTarget {
  readonly start: number;
  readonly end: number;
  readonly kind: TargetKind;
}

/** A sentence with each target as one word, so that no phrase reaches into a target and phrases can name one. */
export interface SentenceWords {
  readonly words: readonly string[];
  /** The targets at a word, as indexes; targets that overlap share one. */
  readonly targetsAt: ReadonlyMap<number, readonly number[]>;
  /** The words of the targets at a word, where there is more than one. */
  readonly wordsAt: ReadonlyMap<number, readonly string[]>;
}

/** How a target is written in a phrase: `rule {target} out`. */
export const targetWord = '{target}';

/** @param targets in order of `start` */
export function sentenceWords(
  text: string,
  start: number,
  end: number,
  targets: readonly SentenceTarget[],
): SentenceWords {
  const tokens = tokensOf(text, start, end);
  const words: string[] = [];
  const targetsAt = new Map<number, number[]>();
  const wordsAt = new Map<number, string[]>();
  let next = 0;
  /** The end of the run of targets that the last word stands for. */
  let runEnd = -1;
  for (let i = 0; i < tokens.word.length; i += 1) {
    const word = tokens.word[i] ?? '';
    const from = tokens.start[i] ?? 0;
    const to = tokens.end[i] ?? 0;
    // A target between two words (only spaces or a hyphen) is said nothing of.
    while (next < targets.length && (targets[next]?.end ?? 0) <= from) next += 1;
    let inside = from < runEnd;
    for (let target = targets[next]; target && target.start < to; target = targets[next]) {
      if (!inside) {
        words.push(targetWord);
        targetsAt.set(words.length - 1, []);
        wordsAt.set(words.length - 1, []);
        inside = true;
      }
      targetsAt.get(words.length - 1)?.push(next);
      runEnd = Math.max(runEnd, target.end);
      next += 1;
    }
    if (inside) wordsAt.get(words.length - 1)?.push(word);
    else words.push(word);
  }
  return { words, targetsAt, wordsAt };
}
