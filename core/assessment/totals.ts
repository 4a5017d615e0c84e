import { totalMme } from '../dosing/mme.ts';
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

const REASONS = {
  'no-factor': 'no CDC 2022 factor',
  'no-dose': 'its daily dose cannot be computed',
  unit: 'the factor is for another unit',
} as const;

/** Nothing where the page holds no current opioid. */
export function mmeOf(
  pack: PackIndex,
  doses: readonly PageDose[],
  observations: readonly Observation[],
  states: ReadonlyMap<Observation, ReadonlySet<MentionState>>,
): MmeTotal | undefined {
  const drugs = new Set(
    observations
      .filter((each) => states.get(each)?.has('current') && each.mention.concept.startsWith('drug:'))
      .map(({ mention }) => mention.concept),
  );
  const opioids = [...drugs].filter((concept) => isBelow(pack, concept, ['class:opioid']));
  if (opioids.length === 0) return undefined;
  const written = new Map(doses.map((dose) => [dose.concept as string, dose]));
  const factors = new Map(
    opioids.flatMap((concept) => {
      const mme = pack.drug(concept)?.mme;
      return mme ? [[concept as string, mme] as const] : [];
    }),
  );
  const taken = opioids.map((drug) => {
    const dose = written.get(drug);
    return { drug, prn: dose?.prn ?? false, ...(dose ? { perDay: { ...dose.perDay, unit: dose.unit } } : {}) };
  });
  const { total, parts, excluded } = totalMme(taken, factors);
  return {
    ...total,
    because: parts.flatMap(({ drug }) => written.get(drug)?.because ?? []),
    arithmetic: parts.map(({ drug, perDay, factor, mme }) => {
      const unit = perDay.unit === 'mcg/h' ? 'mcg/h' : 'mg/day';
      return `${pack.label(drug)} ${numberText(perDay.high)} ${unit} × ${numberText(factor)} = ${numberText(mme.high)} MME/day`;
    }),
    excluded: excluded.map(({ drug, reason }) => `${pack.label(drug)}: ${REASONS[reason]}`),
  };
}
