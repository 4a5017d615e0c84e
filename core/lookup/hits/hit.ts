import type { MatchHow } from '../entry.ts';
import type { Term } from '../terms.ts';

export interface Hit {
  readonly entry: string;
  readonly how: MatchHow;
  /** The known word or code that the query met. */
  readonly matched: string;
  readonly score: number;
}

/** Layers of certainty: nothing found by a looser rule can pass what a stricter rule found. */
export const layer = {
  code: 6000,
  name: 5000,
  together: 4500,
  part: 3500,
  prefix: 3000,
  codePrefix: 2800,
  spelling: 2000,
  text: 0,
} as const;

export const hitOf = (term: Term, how: MatchHow, score: number): Hit => ({
  entry: term.entry,
  how,
  matched: term.written,
  score,
});
