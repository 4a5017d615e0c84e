import type { Quantity, Range } from './dose.ts';
import { ratioOf, type Span, span, sum, toRange, ZERO } from './ratio.ts';

/** One ingredient in one product as taken. */
export interface IngredientDose {
  readonly drug: string;
  /** The product it is in, as the reader knows it ("vicodin", "acetaminophen"). */
  readonly product: string;
  /** Absent where it could not be computed. */
  readonly perDay?: Quantity;
  readonly prn: boolean;
}

/** All of one ingredient in a day, over every product it is in. */
export interface IngredientTotal {
  readonly drug: string;
  readonly unit: string;
  readonly perDay: Range;
  /** Without what is taken only as needed. */
  readonly fixed: Range;
  /** Two or more: a duplicate, or a hidden one (paracetamol in a combination). */
  readonly products: readonly string[];
  /** Some product's amount is not known: the total is at least this. */
  readonly isPartial: boolean;
}

/**
 * Adds up what each ingredient comes to in a day across products: acetaminophen in Norco and in Tylenol, two NSAIDs of the same name.
 * Exact; amounts in different units of the same drug (mg and mcg/h) give separate totals.
 */
export function totalsOf(doses: readonly IngredientDose[]): readonly IngredientTotal[] {
  const known = new Set(doses.flatMap(({ drug, perDay }) => (perDay ? [drug] : [])));
  const groups = new Map<string, { drug: string; unit: string; doses: IngredientDose[] }>();
  for (const dose of doses) {
    const { drug, perDay } = dose;
    if (!known.has(drug)) continue;
    const unit = perDay?.unit ?? doses.find((each) => each.drug === drug && each.perDay)?.perDay?.unit ?? 'mg';
    const key = `${drug} ${unit}`;
    const group = groups.get(key);
    if (group) group.doses.push(dose);
    else groups.set(key, { drug, unit, doses: [dose] });
  }
  return [...groups.values()].map(({ drug, unit, doses: all }) => {
    const amount = ({ perDay }: IngredientDose): Span =>
      perDay ? span(ratioOf(perDay.low), ratioOf(perDay.high)) : span(ZERO);
    return {
      drug,
      unit,
      perDay: toRange(all.map(amount).reduce(sum, span(ZERO))),
      fixed: toRange(
        all
          .filter(({ prn }) => !prn)
          .map(amount)
          .reduce(sum, span(ZERO)),
      ),
      products: [...new Set(all.map(({ product }) => product))],
      isPartial: all.some(({ perDay }) => perDay === undefined),
    };
  });
}
