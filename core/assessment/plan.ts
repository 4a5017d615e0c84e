import type { StepId } from '../knowledge/schema/ids.ts';
import type { PlanStep } from '../knowledge/schema/plan.ts';
import type { MentionState } from '../knowledge/schema/rule.ts';
import { type Chart, observationsOf } from './chart.ts';
import type { Firing, Observation, StepPlace } from './model.ts';

/** Where the page puts this patient on the plan. Nothing here is an order: `next` is the article's next step, with its reason. */
export interface PlanPlace {
  readonly steps: readonly StepPlace[];
  readonly tried: readonly StepId[];
  readonly current: readonly StepId[];
  /** Absent without sciatica on the page, with a red flag, or past the last step. */
  readonly next?: StepId;
  /** Why this step is next, or why none is named. */
  readonly nextReason:
    | 'after-current'
    | 'after-tried'
    | 'nothing-documented'
    | 'no-sciatica'
    | 'red-flag'
    | 'end-of-plan'
    | 'several-patients';
  /** Other steps that are open beside it: the parallel track, bridging, later steps. */
  readonly beside: readonly StepId[];
}

/** A step that only bridges the wait for another is never "the next step". */
const BRIDGE: StepId = 'bridging';

/**
 * A step that runs in parallel is under way where it is written of this patient and nothing says that it is over: nobody writes
 * "active" beside physiotherapy.
 */
function isCurrent(chart: Chart, observation: Observation, step: PlanStep): boolean {
  const states = chart.states.get(observation);
  if (states?.has('current')) return true;
  const { status, temporality } = observation.mention;
  return step.parallel === true && states?.has('used') === true && status === 'unknown' && temporality === 'recent';
}

/** What the page says of a step. */
const ofStep = (chart: Chart, { concepts, except = [] }: PlanStep): readonly Observation[] =>
  observationsOf(chart, concepts).filter(({ mention }) => !except.includes(mention.concept));

function placeOf(chart: Chart, step: PlanStep, firings: readonly Firing[]): StepPlace {
  const mine = ofStep(chart, step);
  const inState = (...wanted: MentionState[]): Observation[] =>
    mine.filter((each) => wanted.some((state) => chart.states.get(each)?.has(state)));
  const current = mine.filter((each) => isCurrent(chart, each, step));
  const tried = inState('tried');
  const allergic = inState('allergic').filter(({ mention }) => step.concepts.includes(mention.concept));
  const indexes = new Set(mine.map(({ index }) => index));
  const avoid = firings.filter(
    ({ severity, because }) => severity === 'contraindicated' && because.some((index) => indexes.has(index)),
  );
  const because = (observations: readonly Observation[]) => observations.map(({ index }) => index);
  if (avoid.length > 0)
    return { step: step.id, state: 'avoid', because: because(mine), avoid: avoid.map(({ rule }) => rule) };
  if (current.length > 0) return { step: step.id, state: 'current', because: because(current) };
  if (tried.length > 0) return { step: step.id, state: 'tried', because: because(tried) };
  if (allergic.length > 0) return { step: step.id, state: 'avoid', because: because(allergic) };
  return { step: step.id, state: 'not-documented', because: [] };
}

function nextOf(
  ladder: readonly PlanStep[],
  places: ReadonlyMap<StepId, StepPlace>,
): Pick<PlanPlace, 'next' | 'nextReason'> {
  const done = (step: PlanStep) => ['current', 'tried'].includes(places.get(step.id)?.state ?? '');
  const last = ladder.findLastIndex((step) => done(step) && step.id !== BRIDGE);
  // The plan begins where NSAIDs did not help: on a page that is further on, their absence is no reason to go back.
  const open = ladder.find(
    (step, at) => (at > 0 || last < 0) && step.id !== BRIDGE && !done(step) && places.get(step.id)?.state !== 'avoid',
  );
  if (!open) return { nextReason: 'end-of-plan' };
  const before = ladder[last];
  if (!before) return { next: open.id, nextReason: 'nothing-documented' };
  return { next: open.id, nextReason: places.get(before.id)?.state === 'current' ? 'after-current' : 'after-tried' };
}

/** Derives the place of one patient from the mentions and what fired. */
export function planOf(chart: Chart, firings: readonly Firing[], sciatica: boolean, patients: number): PlanPlace {
  const ordered = chart.pack.pack.steps.toSorted((a, b) => a.order - b.order);
  const steps = ordered.map((step) => placeOf(chart, step, firings));
  const places = new Map(steps.map((place) => [place.step, place]));
  const ladder = ordered.filter((step) => !step.parallel);
  const chosen: Pick<PlanPlace, 'next' | 'nextReason'> =
    patients > 1
      ? { nextReason: 'several-patients' }
      : !sciatica
        ? { nextReason: 'no-sciatica' }
        : chart.redFlags.length > 0
          ? { nextReason: 'red-flag' }
          : nextOf(ladder, places);
  const marked = steps.map((place) => (place.step === chosen.next ? { ...place, state: 'next' as const } : place));
  const stepsWith = (is: (observation: Observation, step: PlanStep) => boolean) =>
    ordered.flatMap((step) => (ofStep(chart, step).some((each) => is(each, step)) ? [step.id] : []));
  const current = stepsWith((each, step) => isCurrent(chart, each, step));
  const tried = stepsWith((each) => chart.states.get(each)?.has('tried') === true);
  return {
    steps: marked,
    tried: tried.filter((step) => !current.includes(step)),
    current,
    ...chosen,
    beside: marked.filter(({ state }) => state === 'not-documented').map(({ step }) => step),
  };
}
