/** How many tablets or capsules of which strength make an amount. */

export interface Pieces {
  /** mg of one piece. */
  readonly strength: number;
  readonly count: number;
}

/** More pieces than this at a time is no way to take a dose. */
const MOST_PIECES = 12;

/**
 * The fewest whole pieces that make exactly `amount`.
 *
 * @param amount mg, above 0; `strengths` mg, each above 0
 * @returns the pieces, strongest first; undefined where no twelve whole pieces make the amount
 */
export function piecesFor(amount: number, strengths: readonly number[]): readonly Pieces[] | undefined {
  const sorted = [...new Set(strengths)].filter((strength) => strength > 0).sort((a, b) => b - a);
  const found = fewest(amount, sorted, MOST_PIECES);
  if (!found) return undefined;
  return sorted
    .map((strength) => ({ strength, count: found.filter((each) => each === strength).length }))
    .filter(({ count }) => count > 0);
}

/** Depth first, the strongest first, never deeper than the best so far. */
function fewest(amount: number, strengths: readonly number[], limit: number): readonly number[] | undefined {
  if (Math.abs(amount) < 1e-9) return [];
  const [strength, ...weaker] = strengths;
  if (strength === undefined || limit <= 0 || amount < 0) return undefined;
  let best: readonly number[] | undefined;
  for (let count = Math.min(limit, Math.floor(amount / strength + 1e-9)); count >= 0; count -= 1) {
    const rest = fewest(amount - count * strength, weaker, (best?.length ?? limit + 1) - 1 - count);
    if (rest) best = [...Array<number>(count).fill(strength), ...rest];
  }
  return best;
}

/** A day's total parted into doses, mg, morning first. */
export interface DividedDay {
  readonly doses: readonly number[];
  readonly pieces: readonly (readonly Pieces[])[];
}

/**
 * Parts a day's total into `timesPerDay` doses of whole pieces, as evenly as the strengths allow, the larger ones later in the day
 * (the dose that makes sleepy at night). A total too small for every dose leaves out the earlier ones.
 *
 * @param perDay mg
 * @returns undefined where whole pieces cannot make the total
 */
export function divideDay(perDay: number, timesPerDay: number, strengths: readonly number[]): DividedDay | undefined {
  const unit = Math.min(...strengths);
  if (!(unit > 0) || !Number.isInteger(timesPerDay) || timesPerDay < 1) return undefined;
  const units = perDay / unit;
  if (Math.abs(units - Math.round(units)) > 1e-9) return undefined;
  const each = Math.floor(Math.round(units) / timesPerDay);
  const extra = Math.round(units) - each * timesPerDay;
  const doses = Array.from(
    { length: timesPerDay },
    (_, i) => (each + (i >= timesPerDay - extra ? 1 : 0)) * unit,
  ).filter((dose) => dose > 0);
  const pieces = doses.map((dose) => piecesFor(dose, strengths));
  return pieces.every((each): each is readonly Pieces[] => each !== undefined) ? { doses, pieces } : undefined;
}
