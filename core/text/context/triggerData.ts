import type { MedicationStatus, Negation, Temporality } from '../mention.ts';

/** What a target is, as far as its context cares; any other word ("condition", "symptom") reads as a finding. */
export type TargetKind = string;

/** The five things that are said about a target. */
export type Property = 'negation' | 'temporality' | 'experiencer' | 'allergy' | 'status';

/** What a terminator ends: the scopes of a property, and apart from them those of what is hypothetical. */
export type Ended = Property | 'hypothetical';

/** What a trigger says about the targets in its scope. */
export interface Effects {
  readonly negation?: Negation;
  readonly temporality?: Temporality;
  readonly experiencer?: 'patient' | 'other';
  readonly allergy?: boolean;
  readonly status?: MedicationStatus;
}

/**
 * How far a scope runs.
 * - `all` (default): through a list ("A, B, and C"), not into a segment that makes a statement of its own.
 * - `and`: over "and"/"or", not over a comma. `phrase`: to the next comma, "and" or "or".
 * - `clause`: over verbs too, to the next comma or break. `sentence`: to the end of the sentence.
 */
export type Reach = 'all' | 'and' | 'phrase' | 'clause' | 'sentence';

/**
 * Where the scope lies. `forward` and `backward` as in ConText. `either` is a word that goes before or after what it qualifies
 * ("negative SLR", "SLR negative"): forward when something that can be qualified follows. `forward-first`: forward, and backward
 * only where nothing follows ("sciatica: no"). `both`: to both sides.
 */
export type Direction = 'forward' | 'backward' | 'either' | 'forward-first' | 'both';

/** Trigger phrases that do the same; the phrases are in the language of `core/knowledge/phrase.ts`. */
export interface TriggerGroup {
  readonly id: string;
  /** Key of the file's `sources`. */
  readonly source: string;
  readonly direction: Direction;
  readonly effects: Effects;
  readonly reach?: Reach;
  /** At most so many words. */
  readonly words?: number;
  /** Goes before nearer triggers ("if" holds whatever is said between; one positive side makes a test positive). */
  readonly strong?: boolean;
  /** Only where neither another trigger nor the place says anything ("with little relief", a frequency). */
  readonly weak?: boolean;
  /** Only where a trigger of the group with this id stands before it ("switched from A to B"). */
  readonly after?: string;
  /** Only for these kinds of target. */
  readonly for?: readonly TargetKind[];
  /** Ends the scope of other triggers of these properties. */
  readonly ends?: readonly Ended[];
  readonly phrases: readonly string[];
}

/** Phrases that look like triggers or terminators and say nothing ("no increase", "not only"): ConText's pseudo-triggers. */
export interface PseudoGroup {
  readonly id: string;
  readonly source: string;
  readonly phrases: readonly string[];
}

/** Phrases that end scopes ("but", "presents with"). */
export interface TerminatorGroup {
  readonly id: string;
  readonly source: string;
  readonly ends: readonly Ended[];
  readonly phrases: readonly string[];
}

/** What a heading says about everything below it. Triggers in the sentence go before it. */
export interface SectionGroup {
  readonly id: string;
  readonly source: string;
  readonly headings: readonly string[];
  readonly effects?: Effects;
  /** Further effects for these kinds of target. */
  readonly by?: readonly { readonly for: readonly TargetKind[]; readonly effects: Effects }[];
  /** Earlier records are retold below it: what is said there to be so was so then. */
  readonly retold?: boolean;
}

/** A table column, by the words over it, and what its values say about the row ("Status: Discontinued"). */
export interface ColumnGroup {
  readonly id: string;
  readonly source: string;
  readonly columns: readonly string[];
  /** What standing in this column says ("Allergen"). */
  readonly effects?: Effects;
  readonly values?: readonly { readonly phrases: readonly string[]; readonly effects: Effects }[];
}

/** Words that shape clauses; see `triggers.words.json`. */
export interface ScopeWords {
  /** Verbs and adjectives that make a list item a statement of its own. */
  readonly predicates: readonly string[];
  /** After these the segment's own statement is over ("which", "because"). */
  readonly relatives: readonly string[];
  /** Begin a list item that is affirmed after a negated one ("no fracture, mild scoliosis"). */
  readonly openers: readonly string[];
  /** Cannot begin what a trigger qualifies ("negative bilaterally", "stopped because"). */
  readonly closers: readonly string[];
  /** Forms of "be" and the like, after which a word qualifies what went before. */
  readonly auxiliaries: readonly string[];
  /** With a full stop that ends no sentence. */
  readonly abbreviations: readonly string[];
  /** With a full stop that ends no sentence even before a capital ("Dr. Smith"). */
  readonly titles: readonly string[];
  /** Begin a sentence of a few words that tells what became of the drug in the one before ("Failed.", "No relief."). */
  readonly outcomes: readonly string[];
  /**
   * Words that a phrase can name together: `{kin}`. `{n}`, `{year}` and `{date}` also hold what is written in figures.
   * A class costs one branch where a choice of forty words would cost forty.
   */
  readonly classes: Readonly<Record<string, readonly string[]>>;
}

/** The language data of the reader. */
export interface ContextData {
  readonly triggers: readonly TriggerGroup[];
  readonly pseudo: readonly PseudoGroup[];
  readonly terminators: readonly TerminatorGroup[];
  readonly sections: readonly SectionGroup[];
  readonly columns: readonly ColumnGroup[];
  readonly words: ScopeWords;
}
