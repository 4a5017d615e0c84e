import type { Joint, Word } from './vocabulary.ts';

/** A sentence's segments: runs of words between commas, "and", "or" and other joints. */
export interface Clauses {
  /** For each token the segment it is in; a joint belongs to the segment it opens. */
  readonly segment: readonly number[];
  /** By which joint each segment begins; the first has none. */
  readonly joint: readonly (Joint | undefined)[];
  /** The token after the joint. */
  readonly first: readonly number[];
  /** The segment makes a statement of its own ("abdomen is soft"). */
  readonly own: readonly boolean[];
  /** It begins as an affirmed finding does ("no fracture, mild scoliosis"). */
  readonly affirmed: readonly boolean[];
}

/** One pass over the words of a sentence. */
export function clausesOf(words: readonly Word[]): Clauses {
  const segment: number[] = [];
  const joint: (Joint | undefined)[] = [undefined];
  const first: number[] = [0];
  const own: boolean[] = [false];
  const affirmed: boolean[] = [false];
  let current = 0;
  let opening = true;
  let relative = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    const found = word.joint;
    if (found !== undefined) {
      // ", and" is one joint, as strong as its word.
      if (opening && at > 0 && first[current] === at && joint[current] !== undefined) {
        joint[current] =
          joint[current] === 'semicolon' ? 'semicolon' : found === 'comma' ? (joint[current] ?? found) : found;
        first[current] = at + 1;
      } else {
        current += 1;
        joint.push(found);
        first.push(at + 1);
        own.push(false);
        affirmed.push(false);
      }
      segment.push(current);
      opening = true;
      relative = false;
      continue;
    }
    segment.push(current);
    if (opening && word.opener) affirmed[current] = true;
    if (word.relative) relative = true;
    else if (!relative && word.predicate) own[current] = true;
    opening = false;
  }
  return { segment, joint, first, own, affirmed };
}
