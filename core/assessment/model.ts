import type { Range } from '../dosing/dose.ts';
import type { ConceptId, StepId } from '../knowledge/schema/ids.ts';
import type { RuleId, Severity } from '../knowledge/schema/rule.ts';
import type { Mention } from '../text/mention.ts';
import type { Cell } from '../text/passage.ts';

/** A passage with what the reader found in it; `start` and `end` of its mentions count from the passage's first character. */
export interface ReadPassage {
  readonly text: string;
  readonly headings?: readonly string[];
  readonly cells?: readonly Cell[];
  readonly mentions: readonly { readonly index: number; readonly mention: Mention }[];
}

/** An ISO day, `2026-11-22`. */
export type IsoDay = string;

/** What the sentence around a mention adds to it. */
export interface Observation {
  /** Place of the mention in the reading it came from. */
  readonly index: number;
  readonly mention: Mention;
  /** Ids of the course cues in its sentence ("started", "failed", "long-term"). */
  readonly cues: readonly string[];
  /** How long the course lasts or has lasted, days. */
  readonly durationDays?: Range;
  /** How long what was dispensed lasts at the least, days. */
  readonly supplyDays?: number;
  readonly since?: IsoDay;
  /** Its line gives an end that lies before the page's latest date. */
  readonly ended?: boolean;
  /** The date its passage stands under ("Office visit, Mar 3, 2026"). */
  readonly asOf?: IsoDay;
  /** What kind of passage it stands in: a plan outweighs what is told, and that outweighs a list. */
  readonly place: 'plan' | 'told' | 'list';
  /** Which of the page's patients it is about: 0 unless the page holds several. */
  readonly patient: number;
}

export type FactKind = 'age' | 'sex' | 'weight' | 'creatinine' | 'egfr' | 'crcl' | 'gestation-weeks' | 'qtc';

/** A number (or word) about the patient, with the words it came from. */
export interface PatientFact {
  readonly kind: FactKind;
  /** Years, kg, mg/dL, mL/min, weeks, ms; `female` | `male` for sex. */
  readonly value: number | 'female' | 'male';
  readonly unit?: string;
  /** `>60`: the value is a bound, not a reading. */
  readonly bound?: 'over' | 'under';
  readonly date?: IsoDay;
  readonly quote: string;
  readonly patient: number;
  /** Why it is not used: out of any human range, or its unit is missing. */
  readonly unusable?: 'impossible' | 'no-unit';
}

/** One patient's value after contradictions are settled, or the reason there is none. */
export type Settled =
  | {
      readonly state: 'known';
      readonly value: number | 'female' | 'male';
      readonly bound?: 'over' | 'under';
      readonly from: PatientFact;
      readonly superseded: readonly PatientFact[];
    }
  | { readonly state: 'conflict'; readonly facts: readonly PatientFact[] }
  | { readonly state: 'unusable'; readonly facts: readonly PatientFact[] }
  | { readonly state: 'unknown' };

/** Whether a concept is something that is taken, given or done, not something a patient has. */
export const isTreatment = (concept: ConceptId): boolean =>
  concept.startsWith('drug:') || concept.startsWith('class:') || concept.startsWith('therapy:');

/** All that `assess` needs of a page; holds text only in quotes. */
export interface PageObservation {
  readonly observations: readonly Observation[];
  readonly facts: readonly PatientFact[];
  /** The latest date written on the page. */
  readonly latest?: IsoDay;
  readonly patients: number;
}

/** Renal function for dose bands, mL/min, with the way it was come by. */
export interface RenalFunction {
  readonly value: number;
  readonly bound?: 'over' | 'under';
  readonly basis: 'crcl' | 'egfr' | 'cockcroft-gault';
  /** The arithmetic or the quote, for display. */
  readonly shown: string;
}

/** A rule that fired, with its evidence. */
export interface Firing {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Indexes of the mentions that made it fire. */
  readonly because: readonly number[];
  /** The facts that did. */
  readonly facts: readonly PatientFact[];
  /** Worked numbers: "gabapentin 600 mg × 3 = 1,800 mg/day". */
  readonly arithmetic: readonly string[];
  readonly stronger: boolean;
}

export type StepState = 'tried' | 'current' | 'next' | 'not-documented' | 'avoid';

export interface StepPlace {
  readonly step: StepId;
  readonly state: StepState;
  readonly because: readonly number[];
  /** Firings that say why to avoid it. */
  readonly avoid?: readonly RuleId[];
}
