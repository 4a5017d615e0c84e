import type { MentionState } from '../knowledge/schema/rule.ts';
import { numberText } from '../lookup/amount.ts';
import type { PackIndex } from '../lookup/packIndex.ts';
import { isBelow } from './chart.ts';
import type { Observation } from './model.ts';
import type { PageDose } from './pageDoses.ts';

/** Morphine milligram equivalents of a day, CDC 2022 factors from the pack. */
export interface MmeTotal {
  /** Regular doses only. */
  readonly low: number;
  /** Every as-needed dose taken. */
  readonly high: number;
  readonly because: readonly number[];
  readonly arithmetic: readonly string[];
  /** Opioids of the page that have no factor or no computable dose, in words. */
  readonly excluded: readonly string[];
}

/** Products of decimals such as 0.15 × 240 are rounded where a float would show. */
const exact = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Nothing where the page holds no current opioid. */
export function mmeOf(
  pack: PackIndex,
  doses: readonly PageDose[],
  observations: readonly Observation[],
  states: ReadonlyMap<Observation, ReadonlySet<MentionState>>,
): MmeTotal | undefined {
  const opioids = new Set(
    observations
      .filter((each) => states.get(each)?.has('current') && each.mention.concept.startsWith('drug:'))
      .map(({ mention }) => mention.concept)
      .filter((concept) => isBelow(pack, concept, ['class:opioid'])),
  );
  if (opioids.size === 0) return undefined;
  let [low, high] = [0, 0];
  const because: number[] = [];
  const arithmetic: string[] = [];
  const excluded: string[] = [];
  for (const concept of opioids) {
    const label = pack.label(concept);
    const mme = pack.drug(concept)?.mme;
    const dose = doses.find((each) => each.concept === concept);
    if (!mme) excluded.push(`${label}: no CDC 2022 factor`);
    else if (!dose) excluded.push(`${label}: its daily dose cannot be computed`);
    else if ((mme.per === 'mcg/h') !== (dose.unit === 'mcg/h')) excluded.push(`${label}: the factor is per ${mme.per}`);
    else {
      low += exact(dose.perDay.low * mme.factor);
      high += exact(dose.perDay.high * mme.factor);
      because.push(...dose.because);
      const unit = dose.unit === 'mcg/h' ? 'mcg/h' : 'mg/day';
      arithmetic.push(
        `${label} ${numberText(dose.perDay.high)} ${unit} × ${numberText(mme.factor)} = ${numberText(exact(dose.perDay.high * mme.factor))} MME/day`,
      );
    }
  }
  return { low: exact(low), high: exact(high), because, arithmetic, excluded };
}
