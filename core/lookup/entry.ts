import type { Concordance } from '../knowledge/schema/article.ts';
import type { ClaimId, ConceptId, SourceId } from '../knowledge/schema/ids.ts';
import type { ReviewStatus } from '../knowledge/schema/statement.ts';
import type { DoseScale } from './doseScale.ts';

/** What a fact of an entry is about; the view puts the heading. */
export type FactKind =
  | 'what'
  | 'readings'
  | 'start'
  | 'step'
  | 'target'
  | 'max'
  | 'renal'
  | 'hepatic'
  | 'elderly'
  | 'pregnancy'
  | 'taper'
  | 'contraindication'
  | 'boxed'
  | 'caution'
  | 'interaction'
  | 'monitoring'
  | 'control'
  | 'mme'
  | 'products'
  | 'names'
  | 'codes'
  | 'place'
  | 'plan'
  | 'timing'
  | 'members'
  | 'action'
  | 'cues'
  | 'why'
  | 'oddity'
  | 'note';

/** One thing the entry says, with where it comes from. */
export interface Fact {
  readonly kind: FactKind;
  readonly text: string;
  /** Stands before the text: a drug's name in a list over drugs, a region. */
  readonly lead?: string;
  /** Absent for what needs no review: names, codes, lists of members. */
  readonly status?: ReviewStatus;
  readonly sources?: readonly SourceId[];
  readonly claims?: readonly ClaimId[];
  readonly note?: string | undefined;
}

/** Where "open" leads. */
export type Opening =
  | { readonly view: 'drug'; readonly id: ConceptId; readonly section?: FactKind }
  | { readonly view: 'concept'; readonly id: ConceptId }
  | { readonly view: 'plan'; readonly step?: string }
  | { readonly view: 'pitfalls'; readonly id?: string }
  | { readonly view: 'red-flags'; readonly id?: string }
  | { readonly view: 'evidence'; readonly claim?: ClaimId };

export type EntryKind =
  | 'drug'
  | 'class'
  | 'condition'
  | 'therapy'
  | 'finding'
  | 'combination'
  | 'step'
  | 'window'
  | 'pitfall'
  | 'red-flag'
  | 'interaction'
  | 'monitoring'
  | 'claim'
  | 'topic';

/** An answer, readable without another step: short facts in reading order, and both sides where they disagree. */
export interface Entry {
  /** Stable for one pack: `drug:gabapentin`, `drug:gabapentin#renal`, `claim:S07`, `topic:renal`. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  /** One line under the title: class and brands, section of the article. */
  readonly subtitle?: string;
  readonly facts: readonly Fact[];
  /** Where article and guidelines differ or partly agree. */
  readonly sides?: Concordance;
  readonly scale?: DoseScale;
  readonly open: Opening;
}

/** Why an entry was found. `spelling`: no such word is known, this one is near it. */
export type MatchHow = 'code' | 'name' | 'topic' | 'prefix' | 'spelling' | 'text';

export interface Found {
  readonly entry: Entry;
  readonly how: MatchHow;
  /** The known word or code that the query met. */
  readonly matched: string;
}
