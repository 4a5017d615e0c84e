import type { ConceptId } from '../knowledge/schema/ids.ts';
import type { MentionState } from '../knowledge/schema/rule.ts';
import { daysBetween } from './facts/dates.ts';
import {
  active,
  endedHere,
  FRESH_DAYS,
  has,
  isOrder,
  isPastCourse,
  isStopOrder,
  isWeaned,
  startsToday,
  stopped,
} from './mentionSays.ts';
import { type IsoDay, isTreatment, type Observation } from './model.ts';

/** What was started was started here, or is the first of its kind. */
const BEGUN_HERE = ['today', 'opioid-naive', 'this-stay'];
const WEIGHT = { plan: 3, told: 2, list: 1, story: 0 } as const;
/** The present, for what stands under no date. */
const NOW = '9999-12-31';

/**
 * Settles contradictions between places that name the same drug: a later date counts before an earlier one; on one date a plan
 * outweighs what is told, and that outweighs a list; in places of one weight the later one counts.
 * @returns concepts that are not current although some mention says so
 */
function endedConcepts(observations: readonly Observation[]): ReadonlySet<ConceptId> {
  // A drug that nothing but a dose speaks for is not taken where the page says elsewhere that it was stopped.
  const spokenFor = new Set(
    observations.filter(({ mention }) => mention.status === 'active').map(({ mention }) => mention.concept),
  );
  const onlyNamed = new Set(
    observations.map(({ mention }) => mention.concept).filter((concept) => !spokenFor.has(concept)),
  );
  const last = new Map<ConceptId, { asOf: string; weight: number; ended: boolean }>();
  for (const observation of observations) {
    const weaned = isWeaned(observation);
    const ended =
      !weaned && (endedHere(observation) || (stopped(observation) && onlyNamed.has(observation.mention.concept)));
    if (!ended && !weaned && !active(observation)) continue;
    const { concept } = observation.mention;
    // "Took ibuprofen without relief" tells of a time before the list says that it was stopped.
    const place = !ended && has(observation, 'taken-then') ? 'story' : observation.place;
    const [asOf, weight] = [observation.asOf ?? NOW, WEIGHT[place]];
    const known = last.get(concept);
    // A list without a date is today's; against a dated note of any age it only decides where it says that the drug was stopped.
    const dated = known && known.asOf !== NOW && asOf !== NOW;
    // An active and a discontinued list may both name a drug: another strength of it was stopped.
    const otherStrength = known && ended && !known.ended && weight === WEIGHT.list && known.weight === WEIGHT.list;
    if (otherStrength) continue;
    if (!known || (dated && asOf > known.asOf) || (!(dated && asOf < known.asOf) && weight >= known.weight)) {
      last.set(concept, { asOf, weight, ended });
    }
  }
  return new Set([...last].flatMap(([concept, { ended }]) => (ended ? [concept] : [])));
}

/**
 * The states of each of one patient's mentions, see `MentionState`.
 * @param observations of one patient
 * @param latest the page's latest date
 */
export function statesOf(
  observations: readonly Observation[],
  latest?: IsoDay,
): ReadonlyMap<Observation, ReadonlySet<MentionState>> {
  const ended = endedConcepts(observations);
  /** The page says that no opioid was taken before: one ordered here is the first. */
  const naive = observations.some((each) => has(each, 'opioid-naive'));
  const isOld = (day: IsoDay | undefined): boolean =>
    day !== undefined && latest !== undefined && daysBetween(day, latest) > FRESH_DAYS;
  const tapered = new Set(observations.filter((each) => has(each, 'taper')).map(({ mention }) => mention.concept));
  const restarted = new Set(
    observations
      .filter((each) => active(each) && !ended.has(each.mention.concept))
      .map(({ mention }) => mention.concept),
  );
  const begunBefore = new Set(
    observations.flatMap((each) => {
      const { since, mention } = each;
      const isEarlier = since !== undefined && latest !== undefined && since < latest;
      return isEarlier && mention.status !== 'stopped' && !isPastCourse(each, latest) ? [mention.concept] : [];
    }),
  );
  /** What the page names outside its plan: no order of this visit. */
  const listed = new Set(
    observations
      .filter((each) => each.place !== 'plan' && each.mention.status !== 'stopped' && !isPastCourse(each, latest))
      .map(({ mention }) => mention.concept),
  );
  /** "Stop gabapentin 300 mg capsules and begin 600 mg tablets": another strength of what is taken. */
  const exchanged = new Set(
    observations.flatMap((each, at) => {
      const before = observations[at - 1];
      const isSame = before?.mention.concept === each.mention.concept && before.place === each.place;
      return isSame && stopped(before) && isStopOrder(before) && has(each, 'new') ? [each] : [];
    }),
  );
  return new Map(
    observations.map((observation) => {
      const { mention } = observation;
      const states = new Set<MentionState>(['written']);
      const patient = mention.experiencer === 'patient';
      if (patient && mention.allergy) states.add('allergic');
      const documented = patient && !mention.allergy && mention.negation !== 'negated';
      if (documented) states.add('documented');
      const considered = mention.status === 'intended' || mention.temporality === 'hypothetical';
      const taken = documented && mention.status !== 'not-taken' && (!considered || startsToday(observation));
      if (taken || (patient && mention.status === 'stopped')) states.add('used');
      const isOver = mention.status === 'stopped' || mention.status === 'not-taken' || has(observation, 'past');
      if (documented && !isOver && mention.temporality !== 'historical') states.add('open');
      if (isTreatment(mention.concept)) {
        const ordered = active(observation) || startsToday(observation);
        const current = ordered && !ended.has(mention.concept) && !isOld(observation.asOf);
        if (current) states.add('current');
        const early =
          observation.durationDays === undefined ||
          observation.durationDays.high <= FRESH_DAYS ||
          has(observation, 'today') ||
          has(observation, 'first-dose');
        const fresh =
          early &&
          (!has(observation, 'past') || has(observation, 'opioid-naive')) &&
          !begunBefore.has(mention.concept) &&
          !exchanged.has(observation);
        const begun =
          has(observation, 'begun') &&
          (observation.place === 'plan' || BEGUN_HERE.some((cue) => has(observation, cue)));
        const orderedHere = current && !listed.has(mention.concept) && isOrder(observation);
        const isFirst = orderedHere && naive;
        if (current && (has(observation, 'new') || begun || isFirst) && fresh) states.add('new');
        const again = observation.place === 'plan' && has(observation, 'repeat-course');
        const stepped = has(observation, 'escalate') || orderedHere;
        if (current && (again || (stepped && !begunBefore.has(mention.concept)))) states.add('stepped-up');
        if (stopped(observation)) states.add('tried');
        if (
          endedHere(observation) &&
          isStopOrder(observation) &&
          !observation.ended &&
          !tapered.has(mention.concept) &&
          !restarted.has(mention.concept)
        )
          states.add('stopping');
        if (patient && !mention.allergy && mention.negation === 'affirmed') {
          if (considered) states.add('intended');
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
