import type { ConceptId } from '../knowledge/schema/ids.ts';
import type { MentionState } from '../knowledge/schema/rule.ts';
import type { Observation } from './model.ts';

const WEIGHT = { plan: 3, told: 2, list: 1 } as const;
const TREATMENT = /^(?:drug|class|therapy):/;

const has = (observation: Observation, cue: string): boolean => observation.cues.includes(cue);

/** Said of the patient as taken, given or ordered now. A drug written with nothing said about it ("gabapentin 300 mg TID.") is read so too. */
function active({ mention }: Observation): boolean {
  return (
    mention.negation === 'affirmed' &&
    mention.experiencer === 'patient' &&
    !mention.allergy &&
    mention.temporality === 'recent' &&
    (mention.status === 'active' || (mention.status === 'unknown' && mention.concept.startsWith('drug:')))
  );
}

const stopped = (observation: Observation): boolean =>
  observation.mention.experiencer === 'patient' &&
  !observation.mention.allergy &&
  observation.mention.status === 'stopped';

/** Stopped or paused in so many words, not merely tried once. */
const endedHere = (observation: Observation): boolean =>
  stopped(observation) && (has(observation, 'stop') || has(observation, 'hold')) && !has(observation, 'past');

/**
 * Settles contradictions between places that name the same drug: a plan outweighs what is told, and that outweighs a list.
 * @returns concepts that are not current although some mention says so
 */
function endedConcepts(observations: readonly Observation[]): ReadonlySet<ConceptId> {
  const strongest = new Map<ConceptId, { active: number; ended: number }>();
  for (const observation of observations) {
    const { concept } = observation.mention;
    const entry = strongest.get(concept) ?? { active: 0, ended: 0 };
    const weight = WEIGHT[observation.place];
    if (active(observation)) entry.active = Math.max(entry.active, weight);
    if (endedHere(observation)) entry.ended = Math.max(entry.ended, weight);
    strongest.set(concept, entry);
  }
  return new Set([...strongest].filter(([, { active, ended }]) => ended > active).map(([concept]) => concept));
}

/**
 * The states of each of one patient's mentions, see `MentionState`.
 * @param observations of one patient
 */
export function statesOf(observations: readonly Observation[]): ReadonlyMap<Observation, ReadonlySet<MentionState>> {
  const ended = endedConcepts(observations);
  const tapered = new Set(observations.filter((each) => has(each, 'taper')).map(({ mention }) => mention.concept));
  const restarted = new Set(
    observations
      .filter((each) => active(each) && !ended.has(each.mention.concept))
      .map(({ mention }) => mention.concept),
  );
  return new Map(
    observations.map((observation) => {
      const { mention } = observation;
      const states = new Set<MentionState>(['written']);
      const patient = mention.experiencer === 'patient';
      if (patient && mention.allergy) states.add('allergic');
      if (patient && !mention.allergy && mention.negation !== 'negated') states.add('documented');
      if (TREATMENT.test(mention.concept)) {
        const current = active(observation) && !ended.has(mention.concept);
        if (current) states.add('current');
        const early = observation.durationDays === undefined || observation.durationDays.high <= 14;
        if (current && has(observation, 'new') && early && !has(observation, 'past')) states.add('new');
        if (stopped(observation)) states.add('tried');
        if (endedHere(observation) && !tapered.has(mention.concept) && !restarted.has(mention.concept))
          states.add('stopping');
        if (patient && !mention.allergy && mention.negation === 'affirmed') {
          if (mention.status === 'intended' || mention.temporality === 'hypothetical') states.add('intended');
        }
      } else if (patient && !mention.allergy && mention.negation === 'possible') {
        if (mention.temporality === 'recent') states.add('suspected');
      } else if (patient && !mention.allergy && mention.negation === 'affirmed') {
        if (mention.temporality === 'recent') states.add('present');
        if (mention.temporality === 'historical') states.add('past');
      }
      return [observation, states] as const;
    }),
  );
}
