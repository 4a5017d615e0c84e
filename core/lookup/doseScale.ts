import type { AmountRange, DoseFact, Drug } from '../knowledge/schema/drug.ts';
import type { Region } from './region.ts';

/** One marked range of a dose bar, with the statement it stands for. */
export interface ScaleMark {
  readonly range: AmountRange;
  readonly fact: DoseFact;
}

/** A drug's daily dose from nothing to its maximum; amounts in `unit` per day. */
export interface DoseScale {
  readonly drug: string;
  readonly unit: string;
  /** Right end of the bar: the highest of all marks. */
  readonly end: number;
  readonly start?: ScaleMark;
  readonly target?: ScaleMark;
  readonly max?: ScaleMark;
}

/** The article's value first, then the product label, then formulary and guideline, then the rest. */
const basisOrder: readonly DoseFact['basis'][] = ['article', 'label', 'formulary', 'guideline', 'practice', 'trial'];
const basis = (fact: DoseFact): number => basisOrder.indexOf(fact.basis);

/** Orders dose lines by where they come from. */
export const byBasis = (a: DoseFact, b: DoseFact): number => basis(a) - basis(b);

const perDay = (fact: DoseFact): AmountRange | undefined => {
  if (fact.perDay) return fact.perDay;
  if (!fact.perDose) return undefined;
  const times = fact.timesPerDay ?? { low: 1, high: 1 };
  return { low: fact.perDose.low * times.low, high: fact.perDose.high * times.high };
};

/** Values that hold for an ordinary adult; another population's limit belongs in the table, not on the bar. */
const general = (fact: DoseFact): boolean =>
  (fact.population === undefined || fact.population === 'adult') && fact.brand === undefined;

function markOf(drug: Drug, kinds: readonly DoseFact['kind'][], region: Region): ScaleMark | undefined {
  const marks = drug.doses
    .filter((fact) => kinds.includes(fact.kind) && general(fact))
    .filter((fact) => fact.region === 'any' || fact.region === region)
    .flatMap((fact) => {
      const range = perDay(fact);
      return range && range.high > 0 ? [{ fact, range }] : [];
    })
    .sort((a, b) => basis(a.fact) - basis(b.fact) || verifiedFirst(a.fact) - verifiedFirst(b.fact));
  return marks[0];
}

const verifiedFirst = (fact: DoseFact): number => (fact.status === 'verified' ? 0 : 1);

/**
 * @returns start, target and maximum of the drug for a dose bar, or `undefined` where the pack gives no daily amounts
 * @param region whose label counts where labels differ
 */
export function doseScale(drug: Drug, region: Region): DoseScale | undefined {
  const start = markOf(drug, ['start'], region);
  const target = markOf(drug, ['target'], region);
  const max = markOf(drug, ['max'], region);
  const marks = [start, target, max].filter((mark) => mark !== undefined);
  const unit = marks[0]?.fact.unit ?? 'mg';
  if (marks.length === 0 || marks.some((mark) => (mark.fact.unit ?? 'mg') !== unit)) return undefined;
  const end = Math.max(...marks.map((mark) => mark.range.high));
  return { drug: drug.concept, unit, end, ...(start && { start }), ...(target && { target }), ...(max && { max }) };
}
