import type { Dose } from '../dosing/dose.ts';
import type { ConceptId } from '../knowledge/schema/ids.ts';

/** ConText's (Harkema et al. 2009) three properties of a mention. */
export type Negation = 'affirmed' | 'negated' | 'possible';
export type Temporality = 'recent' | 'historical' | 'hypothetical';
export type Experiencer = 'patient' | 'other';

/** Of a drug, class or therapy, in the words of FHIR's MedicationStatement. */
export type MedicationStatus = 'active' | 'stopped' | 'intended' | 'not-taken' | 'unknown';

/** A stretch of text, UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is said about a concept where it stands, whatever the concept is. */
export interface Assertion {
  readonly negation: Negation;
  readonly temporality: Temporality;
  readonly experiencer: Experiencer;
  /** It stands as an allergy, an intolerance or an adverse reaction. */
  readonly allergy: boolean;
}

/**
 * One concept found at one place. Spans of different mentions do not overlap, except that a combination
 * (Vicodin) gives one mention per ingredient, all with the same span.
 */
export interface Mention extends Span, Assertion {
  readonly concept: ConceptId;
  /** The term as written, without dose. */
  readonly surface: string;
  /** Only for drugs, classes and therapies. */
  readonly status?: MedicationStatus;
  /** Only for drugs with a dose beside them. */
  readonly dose?: Dose;
  /** The combination this ingredient was written as ("vicodin"). */
  readonly combination?: string;
  /** Another name of the drug right before it, which shares its dose: "Percocet 5/325 (oxycodone and acetaminophen) q6h". */
  readonly second?: true;
}

/** A short form that nothing nearby decides. Shown with its readings; no rule uses it. */
export interface Ambiguity extends Span {
  readonly surface: string;
  readonly readings: readonly { readonly label: string; readonly concept?: ConceptId }[];
}

/** Everything read in one text; both lists in order of `start`. */
export interface Reading {
  readonly mentions: readonly Mention[];
  readonly ambiguous: readonly Ambiguity[];
}
