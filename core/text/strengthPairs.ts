import type { ConceptId } from '../knowledge/schema/ids.ts';
import type { CombinationTerm } from './lexicon.ts';

/** "10/325", "7.5 mg/500 mg", "5-325" right behind a name. */
const PAIR = /^\s*(\d+(?:\.\d+)?)\s*(?:mg)?\s?[/-]\s?(\d+(?:\.\d+)?)(?![\d/.]*\d)/i;
/** UTF-16 units behind the name in which a pair of strengths ends. */
const REACH = 30;

/** Tells a combination by the strengths behind the name of its first ingredient. */
export type PairAt = (text: string, end: number, drug: ConceptId) => CombinationTerm | undefined;

/**
 * "Hydrocodone 10/325 mg" is a product of two, though only one is named: by the strengths that the pack's combinations are made in.
 * @returns undefined where no two strengths stand, or no product is made in them
 */
export function createStrengthPairs(combinations: readonly CombinationTerm[]): PairAt {
  const known = new Map<string, CombinationTerm>();
  for (const combination of combinations) {
    const [first, second] = combination.ingredients;
    if (!first || !second || combination.ingredients.length > 2) continue;
    for (const [at, strength] of (first.strengthsMg ?? []).entries()) {
      const key = `${first.concept} ${strength}/${second.strengthsMg?.[at]}`;
      if (!known.has(key)) known.set(key, combination);
    }
  }
  return (text, end, drug) => {
    const [whole, a, b] = PAIR.exec(text.slice(end, end + REACH)) ?? [];
    return whole === undefined ? undefined : known.get(`${drug} ${Number(a)}/${Number(b)}`);
  };
}
