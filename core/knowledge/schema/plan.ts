import * as v from 'valibot';
import { ClaimId, ConceptId, LocalId, StepId } from './ids.ts';
import { provenance, Statement } from './statement.ts';

/** A time window of the plan, in days from its clock start. */
export const Window = v.strictObject({
  id: LocalId,
  fromDays: v.number(),
  toDays: v.number(),
  /** What the clock counts from, as far as the article says; several where it does not. */
  clock: v.array(v.picklist(['first-dose', 'target-dose', 'start-of-course', 'optimised-management'])),
  purpose: v.picklist(['onset', 'review', 'escalate', 'course']),
  text: v.string(),
  ...provenance,
});
export type Window = v.InferOutput<typeof Window>;

/** A step of the plan, in the article's order. `parallel` steps run beside the ladder. */
export const PlanStep = v.strictObject({
  id: StepId,
  order: v.number(),
  title: v.string(),
  /** Shorter, for the rail. */
  short: v.string(),
  parallel: v.optional(v.boolean()),
  /** Mentions of these put a patient on this step. */
  concepts: v.array(ConceptId),
  /** These do not, though they are of a class above: aspirin is mostly written for the heart. */
  except: v.optional(v.array(ConceptId)),
  claims: v.array(ClaimId),
  lead: Statement,
  windows: v.optional(v.array(LocalId), []),
});
export type PlanStep = v.InferOutput<typeof PlanStep>;

export const Pitfall = v.strictObject({
  id: LocalId,
  title: v.string(),
  claim: ClaimId,
  text: v.string(),
  why: v.string(),
  concordance: v.optional(LocalId),
  ...provenance,
});
export type Pitfall = v.InferOutput<typeof Pitfall>;

export const Monitoring = v.strictObject({
  id: LocalId,
  title: v.string(),
  concepts: v.array(ConceptId),
  windows: v.optional(v.array(LocalId), []),
  ...Statement.entries,
});
export type Monitoring = v.InferOutput<typeof Monitoring>;

export const RedFlag = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^RF\d{2}$/)),
  title: v.string(),
  /** E same-day emergency, U urgent referral or imaging, R prompt review. */
  action: v.picklist(['E', 'U', 'R', 'U/E', 'E/U', 'R/U']),
  actionText: v.string(),
  /** Concepts whose affirmed, current mention raises the flag. */
  concepts: v.array(ConceptId),
  /** Concepts that make the flag more likely and never raise it alone (weight loss, osteoporosis). */
  supporting: v.optional(v.array(ConceptId), []),
  cues: v.array(v.string()),
  ...provenance,
});
export type RedFlag = v.InferOutput<typeof RedFlag>;

/** An interacting pair, each side a list of concepts (drugs, classes, comorbidities). */
export const Interaction = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^I\d{2}$/)),
  a: v.array(ConceptId),
  /** Empty where `count` says how many of side a make the interaction. */
  b: v.array(ConceptId),
  /** So many different drugs of side a together. */
  count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2))),
  effect: v.string(),
  severity: v.picklist(['contraindicated', 'high', 'moderate', 'low']),
  /** What a clinician may consider or check. */
  advice: v.optional(v.string()),
  ...provenance,
});
export type Interaction = v.InferOutput<typeof Interaction>;
