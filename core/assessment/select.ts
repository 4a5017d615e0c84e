import type { Selector } from '../knowledge/schema/rule.ts';
import { type Chart, isAny, observationsOf } from './chart.ts';
import { daysBetween } from './facts/dates.ts';
import type { Observation } from './model.ts';

const LOCAL_ROUTES: ReadonlySet<string> = new Set(['topical', 'ophthalmic', 'otic', 'nasal', 'inhaled', 'vaginal']);
const NEEDLE_ROUTES: ReadonlySet<string> = new Set([
  'injection',
  'intramuscular',
  'intravenous',
  'subcutaneous',
  'epidural',
  'intrathecal',
  'intra-articular',
]);

/** How the drug is given as far as the words say: its sig's route, its brand's, or a cue beside it; `oral` by default. */
function routeOf(chart: Chart, { mention, cues }: Observation): string {
  const brand = chart.brandRoutes.get(mention.surface.toLowerCase());
  const written = mention.dose?.route ?? brand;
  if (written) return written;
  if (cues.includes('topical')) return 'topical';
  if (cues.includes('injected')) return 'injection';
  return mention.dose?.perDose?.unit === 'mcg/h' ? 'transdermal' : 'oral';
}

function routeFits(chart: Chart, observation: Observation, wanted: NonNullable<Selector['route']>): boolean {
  const route = routeOf(chart, observation);
  if (wanted === 'systemic') return !LOCAL_ROUTES.has(route);
  if (wanted === 'oral') return !LOCAL_ROUTES.has(route) && !NEEDLE_ROUTES.has(route) && route !== 'transdermal';
  return route === wanted;
}

/** Days since the mention's start date or over its written course, low end. */
export function daysTaken(chart: Chart, { since, durationDays }: Observation): number | undefined {
  if (since !== undefined && chart.latest !== undefined && chart.latest > since)
    return daysBetween(since, chart.latest);
  return durationDays?.low;
}

const longest = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);

const CURRENT: NonNullable<Selector['is']> = ['current'];

function fits(chart: Chart, observation: Observation, selector: Selector): boolean {
  const { mention, cues } = observation;
  if (selector.except && isAny(chart, mention.concept, selector.except)) return false;
  const states = chart.states.get(observation);
  if (!(selector.is ?? CURRENT).some((state) => states?.has(state))) return false;
  if (selector.cues && !selector.cues.some((cue) => cues.includes(cue))) return false;
  if (selector.without?.some((cue) => cues.includes(cue))) return false;
  if (selector.route && !routeFits(chart, observation, selector.route)) return false;
  const release = mention.dose?.release ?? (cues.includes('extended-name') ? 'extended' : undefined);
  if (selector.release && release !== selector.release) return false;
  if (selector.prn !== undefined && mention.dose?.prn !== selector.prn) return false;
  if (selector.longerThanDays !== undefined) {
    const days = observation.durationDays?.high ?? longest(daysTaken(chart, observation), observation.supplyDays);
    if (days === undefined || days <= selector.longerThanDays) return false;
  }
  const perDay = mention.dose?.perDay?.unit === 'mg' ? mention.dose.perDay : undefined;
  if (selector.perDayOver !== undefined && !(perDay && perDay.high > selector.perDayOver)) return false;
  if (selector.perDayBelow !== undefined && !(perDay && perDay.high < selector.perDayBelow)) return false;
  return true;
}

/** The mentions a selector picks, empty where it does not hold (fewer different drugs than `distinct`). */
export function select(chart: Chart, selector: Selector): readonly Observation[] {
  const named = observationsOf(chart, selector.of);
  if (named.length === 0) return named;
  const picked = named.filter((observation) => fits(chart, observation, selector));
  if (selector.distinct === undefined) return picked;
  const drugs = picked.filter(({ mention }) => mention.concept.startsWith('drug:'));
  return new Set(drugs.map(({ mention }) => mention.concept)).size >= selector.distinct ? drugs : [];
}
