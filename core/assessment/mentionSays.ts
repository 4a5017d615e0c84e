import { daysBetween } from './facts/dates.ts';
import type { IsoDay, Observation } from './model.ts';

/* What one mention says by itself of whether its drug is taken; `states.ts` settles what several of them say. */

export const has = (observation: Observation, cue: string): boolean => observation.cues.includes(cue);

/** Said of the patient as taken, given or ordered now. A drug written with nothing said about it ("gabapentin 300 mg TID.") is read so too. */
export function active({ mention, ended, cues }: Observation): boolean {
  return (
    !ended &&
    !cues.includes('hold') &&
    mention.negation === 'affirmed' &&
    mention.experiencer === 'patient' &&
    !mention.allergy &&
    mention.temporality === 'recent' &&
    (!cues.includes('past') || cues.includes('opioid-naive') || cues.includes('goes-on')) &&
    (mention.status === 'active' || (mention.status === 'unknown' && isFigured({ mention, cues })))
  );
}

const TELLS_OF_USE = ['figure', 'daily', 'in-course', 'goes-on'];

/** Nothing is said of it but a dose: an entry of a list, or a terse note. A bare name says too little. */
const isFigured = ({ mention, cues }: Pick<Observation, 'mention' | 'cues'>): boolean =>
  mention.concept.startsWith('drug:') &&
  (mention.dose?.computable === true || TELLS_OF_USE.some((cue) => cues.includes(cue)));

/** "I propose to start gabapentin 300 mg tds today": proposed in words, ordered in fact. */
export const startsToday = (observation: Observation): boolean =>
  observation.mention.negation === 'affirmed' &&
  observation.mention.experiencer === 'patient' &&
  !observation.mention.allergy &&
  observation.mention.status === 'intended' &&
  has(observation, 'new') &&
  has(observation, 'today');

export const stopped = (observation: Observation): boolean =>
  observation.mention.experiencer === 'patient' &&
  !observation.mention.allergy &&
  (observation.mention.status === 'stopped' ||
    (observation.ended === true && observation.mention.negation !== 'negated'));

/** A drug on hold is not current, however it is listed. */
const isHeld = (observation: Observation): boolean =>
  has(observation, 'hold') &&
  observation.mention.experiencer === 'patient' &&
  observation.mention.negation !== 'negated';

/** "Wean prednisone 15 mg x 1 wk, 10 mg x 1 wk, then off": taken until the last step is done. */
export const isWeaned = (observation: Observation): boolean =>
  observation.place === 'plan' && has(observation, 'taper') && (observation.mention.dose?.ladder?.length ?? 0) > 1;

/** Stopped or paused in so many words, not merely tried once. */
export const endedHere = (observation: Observation): boolean =>
  observation.ended ||
  isHeld(observation) ||
  (stopped(observation) &&
    (has(observation, 'stop') || has(observation, 'hold') || observation.place === 'list') &&
    !has(observation, 'past'));

/** Stopped here and now; "was stopped by a locum" is told, not ordered. */
export const isStopOrder = (observation: Observation): boolean =>
  has(observation, 'stop-order') ||
  (has(observation, 'stop') && (observation.place === 'plan' || has(observation, 'today')));

/** A line of the plan that names a drug with its dose, and does not go on with it. */
export const isOrder = (observation: Observation): boolean =>
  observation.place === 'plan' && observation.mention.dose !== undefined && !has(observation, 'continue');

/** A pack, or "x 5 d", of weeks ago: another one is a new order. */
export const isPastCourse = (observation: Observation, latest: IsoDay | undefined): boolean => {
  const { since, durationDays } = observation;
  if (since === undefined || latest === undefined) return false;
  const lasts = has(observation, 'short-course') ? 0 : durationDays?.high;
  return lasts !== undefined && daysBetween(since, latest) > Math.max(FRESH_DAYS, lasts);
};

/** What a dated note says holds for so long; and a course begun within it is new. */
export const FRESH_DAYS = 14;
