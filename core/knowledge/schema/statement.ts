import * as v from 'valibot';
import { ClaimId, SourceId } from './ids.ts';

/**
 * How far a statement was checked. `verified`: read in each source of `sources`.
 * `unverified`: professional knowledge that no one has checked yet; never shown as label fact.
 */
export const ReviewStatus = v.picklist(['verified', 'unverified']);
export type ReviewStatus = v.InferOutput<typeof ReviewStatus>;

/** What every statement of a pack carries, whatever else it says. */
export const provenance = {
  status: ReviewStatus,
  /** Where it was read. `verified` needs at least one (checked in `validate`). */
  sources: v.optional(v.array(SourceId), []),
  /** The article's claims it comes from or speaks to. */
  claims: v.optional(v.array(ClaimId), []),
  /** A caveat for the reader: an oddity, a correction, a disagreement. */
  note: v.optional(v.string()),
};

/** One thing said, in our own words. */
export const Statement = v.strictObject({ text: v.pipe(v.string(), v.minLength(3)), ...provenance });
export type Statement = v.InferOutput<typeof Statement>;
