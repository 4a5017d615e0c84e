import ingredients from './en/ingredients.json' with { type: 'json' };
import type { Ratio } from './ratio.ts';

const larger = new Set(ingredients.largerPart);
const nameOf = (drug: string): string => drug.replace(/^drug:/, '').toLowerCase();
const size = (part: Ratio): number => part.n / part.d;

/**
 * Which of the strengths of a combination belongs to `drug`.
 *
 * The first number belongs to the first ingredient of the product's name (5/325: hydrocodone, acetaminophen). Chart writers turn
 * it round ("Norco 325/10"), so an opioid with an analgesic is told by size: the analgesic is the larger part.
 *
 * @param parts strengths as written, mg
 * @param combination ingredient names in the order of the product's name, where it is known
 * @returns undefined where the strength of this ingredient is not written
 */
export function partOf(parts: readonly Ratio[], drug?: string, combination?: readonly string[]): Ratio | undefined {
  const name = drug === undefined ? undefined : nameOf(drug);
  const names = combination?.map(nameOf);
  if (parts.length === 1) return onlyPart(parts[0] as Ratio, name, names);
  const bySize = [...parts].sort((a, b) => size(a) - size(b));
  if (name === undefined) return parts.length === 2 && isOpioidLike(bySize) ? bySize[0] : parts[0];
  const isLarger = larger.has(name);
  if (parts.length === 2) {
    if (isLarger) return bySize[1];
    const hasLarger =
      names?.some((each) => larger.has(each)) ?? size(bySize[0] as Ratio) <= ingredients.largestSmallerPart;
    if (hasLarger && isOpioidLike(bySize)) return bySize[0];
  }
  const index = names?.indexOf(name) ?? 0;
  return parts[Math.max(index, 0)];
}

/** "Lortab 10 mg" writes the strength of the opioid alone; "Augmentin 500 mg" that of the first ingredient. */
function onlyPart(part: Ratio, name: string | undefined, names: readonly string[] | undefined): Ratio | undefined {
  if (name === undefined || names === undefined || names.length < 2) return part;
  const isLarge = size(part) >= ingredients.smallestLargerPart;
  const isMeant = names.some((each) => larger.has(each)) ? isLarge === larger.has(name) : names.indexOf(name) === 0;
  return isMeant ? part : undefined;
}

/** The smaller part is small enough to be the opioid and the larger one large enough to be the analgesic. */
const isOpioidLike = ([small, large]: readonly Ratio[]): boolean =>
  small !== undefined &&
  large !== undefined &&
  size(small) <= ingredients.largestSmallerPart &&
  size(large) >= ingredients.smallestLargerPart;
