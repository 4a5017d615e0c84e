import type { Assertion, MedicationStatus } from '../mention.ts';
import { isMedication } from './lexicon.ts';
import type { Effects, SectionGroup, TargetKind } from './triggerData.ts';

export type ContextVerdict = Assertion & { readonly status?: MedicationStatus };

/** Where nothing is said. */
export const none: Effects = {};

/** The effects of both, the second one's first. */
export function together(first: Effects | undefined, second: Effects | undefined): Effects {
  if (!first || first === none) return second ?? none;
  return second && second !== none ? { ...first, ...second } : first;
}

/** What a section says about a target of this kind. */
export function sectionEffects(section: SectionGroup | undefined, kind: TargetKind): Effects {
  const own = section?.by?.find((each) => each.for.includes(kind))?.effects;
  return together(section?.effects, own);
}

/**
 * Puts together what the words say (`said`, from triggers, columns and strike-through) and what the place says (`placed`, from
 * headings): words go first. For a medication the properties must agree: a stopped drug is historical, an intended one
 * hypothetical, a denied or allergenic one not taken (mention-labels).
 */
export function verdictOf(said: Effects, placed: Effects, kind: TargetKind): ContextVerdict {
  const experiencer = said.experiencer ?? placed.experiencer ?? 'patient';
  const negation = said.negation ?? placed.negation ?? 'affirmed';
  if (!isMedication(kind)) {
    const temporality = said.temporality ?? placed.temporality ?? 'recent';
    return { negation, temporality, experiencer, allergy: false };
  }
  // A drug is not "possible": it is considered, and then hypothetical.
  const there = negation === 'possible' ? 'affirmed' : negation;
  // "No known allergy to gabapentin" is no allergy; a place can be an allergy list and hold "none".
  const allergy = (said.allergy ?? placed.allergy ?? false) && there !== 'negated';
  const status = statusOf(said, placed, allergy, there);
  const temporality = temporalityOf(said, placed, status);
  return { negation: there, temporality, experiencer, allergy, status };
}

/** What was so then, in records that are retold: a drug that was taken is over, as far as they tell. */
export function asOfThen(verdict: ContextVerdict): ContextVerdict {
  const { status, temporality } = verdict;
  const isThen = temporality === 'recent' && status !== 'not-taken';
  return {
    ...verdict,
    ...(isThen ? { temporality: 'historical' } : {}),
    ...(status === 'active' || status === 'unknown' ? { status: 'stopped' } : {}),
  };
}

function statusOf(said: Effects, placed: Effects, allergy: boolean, negation: Assertion['negation']): MedicationStatus {
  const { status } = said;
  // "If he comes off pregabalin …": a stop that has not come.
  if (status === 'stopped') return said.temporality === 'hypothetical' ? 'unknown' : 'stopped';
  if (allergy) return 'not-taken';
  if (negation === 'negated') return 'not-taken';
  if (said.temporality === 'hypothetical' && status !== 'not-taken') return 'intended';
  if (status) return status;
  if (said.temporality === 'historical') return 'stopped';
  if (said.temporality === 'hypothetical') return 'intended';
  if (placed.status) return placed.status;
  // "sertraline 50 mg since 2023" under past history.
  if (placed.temporality === 'historical') return said.temporality === 'recent' ? 'unknown' : 'stopped';
  return placed.temporality === 'hypothetical' ? 'intended' : 'unknown';
}

function temporalityOf(said: Effects, placed: Effects, status: MedicationStatus): Assertion['temporality'] {
  if (status === 'stopped') return 'historical';
  if (status === 'intended') return 'hypothetical';
  if (status === 'active') return 'recent';
  return said.temporality ?? (said.status ? 'recent' : (placed.temporality ?? 'recent'));
}
