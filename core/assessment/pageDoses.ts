import type { ConceptId } from '../knowledge/schema/ids.ts';
import type { MentionState } from '../knowledge/schema/rule.ts';
import { numberText } from '../lookup/amount.ts';
import type { PackIndex } from '../lookup/packIndex.ts';
import type { Observation } from './model.ts';

/** What the page says a drug's day comes to, in mg (patches: mcg/h). */
export interface PageDose {
  readonly concept: ConceptId;
  readonly perDay: { readonly low: number; readonly high: number };
  readonly unit: 'mg' | 'mcg/h';
  readonly prn: boolean;
  readonly release?: 'immediate' | 'extended' | undefined;
  /** A new course: its first day's high end, for checks of the start. */
  readonly startHigh?: number;
  readonly because: readonly number[];
  /** "gabapentin 600 mg × 3 = 1,800 mg/day" */
  readonly shown: string;
}

interface Part {
  readonly observation: Observation;
  readonly low: number;
  readonly high: number;
  readonly unit: 'mg' | 'mcg/h';
}

const PLACES = ['plan', 'list', 'told'] as const;

function partOf(observation: Observation): Part | undefined {
  const day = observation.mention.dose?.perDay;
  if (!day) return undefined;
  const { low, high } = day;
  if (day.unit === 'mg') return { observation, low, high, unit: 'mg' };
  return day.unit === 'mcg/h' ? { observation, low, high, unit: 'mcg/h' } : undefined;
}

/** Where the same drug is written in several places, the plan counts before the list, and the list before what is told. */
function deciding(parts: readonly Part[]): readonly Part[] {
  for (const place of PLACES) {
    const here = parts.filter(({ observation }) => observation.place === place);
    if (here.length > 0) return here;
  }
  return parts;
}

/** Same product, same way of taking it: a second entry repeats the first. A regular and an as-needed dose add up. */
const identity = ({ observation: { mention } }: Part): string =>
  [mention.combination ?? mention.concept, mention.dose?.prn ?? false, mention.dose?.release ?? ''].join(' ');

/** A second name shares the sig of the first, which stands right before it: it is no second product. */
const withoutSecondNames = (parts: readonly Part[]): readonly Part[] =>
  parts.filter(({ observation, low, high }, at) => {
    const before = parts[at - 1];
    return !observation.mention.second || !before || before.low !== low || before.high !== high;
  });

function equation(label: string, { observation, high, unit }: Part): string {
  const { dose } = observation.mention;
  const each = dose?.perDose;
  const times = dose?.timesPerDay;
  if (!each || !times || each.unit !== unit || each.high * times.high !== high)
    return `${label} ${numberText(high)} ${unit}/day`;
  const prn = dose.prn ? ' if every dose is taken' : '';
  return `${label} ${numberText(each.high)} ${unit} × ${numberText(times.high)} = ${numberText(high)} ${unit}/day${prn}`;
}

/**
 * The day's dose of every current drug whose dose can be computed.
 * Low and high are kept apart: low is what is taken in any case, high with every as-needed dose.
 */
export function pageDosesOf(
  pack: PackIndex,
  observations: readonly Observation[],
  states: ReadonlyMap<Observation, ReadonlySet<MentionState>>,
): PageDose[] {
  const current = observations.filter(
    (each) => states.get(each)?.has('current') && each.mention.concept.startsWith('drug:'),
  );
  const byConcept = Map.groupBy(current, ({ mention }) => mention.concept);
  return [...byConcept].flatMap(([concept, all]): PageDose[] => {
    const isNew = all.some((each) => states.get(each)?.has('new'));
    // "Started at 300 mg and raised to 900 mg": without its rungs the first day of such a course is not known.
    const climbs = all.some((each) => each.cues.includes('increase'));
    const rung = all.find(({ mention }) => mention.dose?.ladder)?.mention.dose?.ladder?.[0];
    const parts = withoutSecondNames(deciding(all.flatMap((each) => partOf(each) ?? [])));
    const products = [...Map.groupBy(parts, identity).values()].flatMap((same) =>
      same.toSorted((a, b) => b.high - a.high).slice(0, 1),
    );
    const [first] = products;
    if (!first) return [];
    const counted = products.filter(({ unit }) => unit === first.unit);
    const perDay = {
      low: counted.reduce((sum, { low }) => sum + low, 0),
      high: counted.reduce((sum, { high }) => sum + high, 0),
    };
    const plausible = pack.drug(concept)?.plausiblePerDay;
    // Outside any dose a person takes the reading is wrong, or the page is: nothing is computed with it.
    if (
      plausible &&
      first.unit === 'mg' &&
      (perDay.high > plausible.high || (perDay.high > 0 && perDay.high < plausible.low))
    ) {
      return [];
    }
    const label = pack.label(concept);
    const shown = counted.map((part) => equation(label, part)).join(' + ');
    return [
      {
        concept,
        perDay,
        unit: first.unit,
        prn: counted.some(({ observation }) => observation.mention.dose?.prn),
        ...(counted.length === 1 ? { release: first.observation.mention.dose?.release } : {}),
        ...(isNew && (rung || !climbs) ? { startHigh: rung?.perDay.high ?? perDay.high } : {}),
        because: counted.map(({ observation }) => observation.index),
        shown: counted.length > 1 ? `${shown} = ${numberText(perDay.high)} ${first.unit}/day` : shown,
      },
    ];
  });
}
