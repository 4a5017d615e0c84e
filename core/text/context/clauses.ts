import type { Joint, Word } from './vocabulary.ts';

/**
 * A sentence's segments: runs of words between commas, "and", "or" and other joints. Its lists are kept from sentence to sentence; they
 * hold good until `read` is called again, for the words and segments of that sentence.
 */
export class Clauses {
  /** For each token the segment it is in; a joint belongs to the segment it opens. */
  readonly segment: number[] = [];
  /** By which joint each segment begins; the first has none. */
  readonly joint: (Joint | undefined)[] = [];
  /** The token after the joint. */
  readonly first: number[] = [];
  /** The segment makes a statement of its own ("abdomen is soft"). */
  readonly own: boolean[] = [];
  /** It begins as an affirmed finding does ("no fracture, mild scoliosis"). */
  readonly affirmed: boolean[] = [];

  /** One pass over the words of a sentence. */
  read(words: readonly (Word | undefined)[], count: number): void {
    const { segment, joint, first, own, affirmed } = this;
    let current = 0;
    let opening = true;
    let relative = false;
    this.#open(0, undefined, 0);
    for (let at = 0; at < count; at += 1) {
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
          this.#open(current, found, at + 1);
        }
        segment[at] = current;
        opening = true;
        relative = false;
        continue;
      }
      segment[at] = current;
      if (opening && word.opener) affirmed[current] = true;
      if (word.relative) relative = true;
      else if (!relative && word.predicate) own[current] = true;
      opening = false;
    }
  }

  #open(segment: number, joint: Joint | undefined, first: number): void {
    this.joint[segment] = joint;
    this.first[segment] = first;
    this.own[segment] = false;
    this.affirmed[segment] = false;
  }
}
