import * as v from 'valibot';
import { ClaimId, LocalId, SourceId, StepId } from './ids.ts';
import { provenance, ReviewStatus } from './statement.ts';

const CitationNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99));

/** One claim of the article, in our own words, with the section and citation numbers as printed. */
export const Claim = v.strictObject({
  id: ClaimId,
  section: v.string(),
  type: v.picklist([
    'recommendation',
    'dose',
    'rationale',
    'efficacy',
    'mechanism',
    'timing',
    'safety',
    'monitoring',
    'description',
    'pitfall',
  ]),
  text: v.pipe(v.string(), v.minLength(3)),
  /** The numbers the article prints behind the claim; empty where it prints none. */
  citations: v.array(CitationNumber),
  step: v.optional(StepId),
  /** Oddities of the article that are shown, never corrected. */
  oddities: v.optional(v.array(v.string()), []),
});
export type Claim = v.InferOutput<typeof Claim>;

/** The article itself: what it calls itself, its review banner and reference list as printed. */
export const Article = v.strictObject({
  source: SourceId,
  title: v.string(),
  updated: v.string(),
  banner: v.string(),
  reviewStates: v.array(v.string()),
  references: v.array(v.strictObject({ id: LocalId, kind: v.string(), title: v.string(), origin: v.string() })),
  /** Why citation numbers cannot be tied to the reference list. */
  referenceNote: v.string(),
  omissions: v.array(v.string()),
});
export type Article = v.InferOutput<typeof Article>;

/** What a guideline or trial says beside the article's claim. */
export const Position = v.strictObject({
  /** Who speaks: "NICE NG59", "ACP", "PRECISE". */
  body: v.string(),
  year: v.optional(v.pipe(v.number(), v.integer())),
  verdict: v.picklist(['agrees', 'differs', 'mixed', 'silent']),
  text: v.string(),
  ...provenance,
});
export type Position = v.InferOutput<typeof Position>;

/** All that speaks to a group of claims: the two sides of the card. */
export const Concordance = v.strictObject({
  id: LocalId,
  /** Each claim stands in exactly one entry; empty for what the article leaves out (surgery). */
  claims: v.array(ClaimId),
  verdict: v.picklist(['agrees', 'differs', 'mixed', 'silent']),
  /** `strong` where guidelines directly contradict the claim. */
  strength: v.optional(v.picklist(['strong', 'weak'])),
  summary: v.string(),
  positions: v.array(Position),
  status: ReviewStatus,
});
export type Concordance = v.InferOutput<typeof Concordance>;
