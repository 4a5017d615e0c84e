import type { ConceptId } from '../knowledge/schema/ids.ts';
import type { FactName, Rule } from '../knowledge/schema/rule.ts';
import type { PackIndex } from '../lookup/packIndex.ts';
import { byConcept, type Chart, type ChartNumber } from './chart.ts';
import { numbersOf } from './chartNumbers.ts';
import { createDoseBook } from './doseBook.ts';
import { testOf } from './evaluate.ts';
import type { Firing, Observation, PageObservation } from './model.ts';
import { type PageDose, pageDosesOf } from './pageDoses.ts';
import { type PlanPlace, planOf } from './plan.ts';
import { type FoundRenal, renalOf } from './renal.ts';
import { statesOf } from './states.ts';
import { type MmeTotal, mmeOf } from './totals.ts';

/** What the page says, judged against the plan. */
export interface Assessment {
  /** Ranked: red flag, contraindicated, interaction, dose, pitfall, reminder. */
  readonly fired: readonly Firing[];
  /** What else holds of a patient with a red flag: it comes first and stops everything else until it has been answered. Ranked. */
  readonly waiting: readonly Firing[];
  readonly plan: PlanPlace;
  readonly redFlags: readonly string[];
  readonly doses: readonly PageDose[];
  readonly mme?: MmeTotal;
  readonly renal?: FoundRenal;
  readonly numbers: Readonly<Partial<Record<FactName, ChartNumber>>>;
  /** More than one patient on the page: each was judged apart, and no place in the plan is named. */
  readonly patients: number;
  /** Drugs, classes and therapies that are current by all that the page says. */
  readonly current: ReadonlySet<ConceptId>;
}

export interface Assessor {
  assess(page: PageObservation): Assessment;
}

const RANK: readonly Rule['severity'][] = ['red-flag', 'contraindicated', 'interaction', 'dose', 'pitfall', 'reminder'];

const byRank = (a: Firing, b: Firing): number => RANK.indexOf(a.severity) - RANK.indexOf(b.severity);

/** @param pack an indexed, valid pack; its rules decide everything, in their order */
export function createAssessor(pack: PackIndex): Assessor {
  const { redFlags, drugs } = pack.pack;
  const definitions = new Map(pack.pack.definitions.map(({ id, when }) => [id, testOf(when)]));
  const rules = pack.pack.rules.map((rule) => ({
    rule,
    test: testOf(rule.when),
    isStronger: rule.stronger && testOf(rule.stronger.when),
  }));
  const brandRoutes = new Map(
    drugs.flatMap((drug) =>
      drug.products.flatMap(({ brand, route }) =>
        brand && route !== 'oral' ? [[brand.toLowerCase(), route] as const] : [],
      ),
    ),
  );

  function chartOf(page: PageObservation, patient: number) {
    const observations: Observation[] = page.observations.filter((each) => each.patient === patient);
    const states = statesOf(observations, page.latest);
    const renal = renalOf(page.facts, patient);
    const doses = pageDosesOf(pack, observations, states);
    const mme = mmeOf(pack, doses, observations, states);
    const named = observations.flatMap((each) =>
      states.get(each)?.has('current') && each.mention.concept.startsWith('drug:')
        ? [{ concept: each.mention.concept, index: each.index }]
        : [],
    );
    const fired = new Set<string>();
    const chart: Chart = {
      observations,
      byConcept: byConcept(pack, observations),
      states,
      pack,
      definitions,
      numbers: numbersOf(page.facts, patient, renal, mme, doses),
      doses: createDoseBook(pack, doses, named, renal),
      redFlags: [],
      brandRoutes,
      latest: page.latest,
      fired,
    };
    const flags = redFlags.flatMap((flag) => {
      const outcome = definitions.get(flag.id)?.(chart);
      return outcome?.holds ? [{ flag, because: outcome.because }] : [];
    });
    return { chart: { ...chart, redFlags: flags }, fired, doses, mme, renal };
  }

  function fire(chart: Chart, fired: Set<string>): Firing[] {
    return rules.flatMap(({ rule, test, isStronger }): Firing[] => {
      const outcome = test(chart);
      if (!outcome.holds) return [];
      fired.add(rule.id);
      const more = isStronger?.(chart);
      const stronger = more?.holds ?? false;
      return [
        {
          rule: rule.id,
          severity: (stronger && rule.stronger?.severity) || rule.severity,
          because: outcome.because,
          facts: outcome.facts,
          arithmetic: stronger && more ? [...new Set([...outcome.arithmetic, ...more.arithmetic])] : outcome.arithmetic,
          stronger,
        },
      ];
    });
  }

  return {
    assess(page) {
      const charts = Array.from({ length: page.patients }, (_, patient) => chartOf(page, patient));
      const firings = charts.map(({ chart, fired }) => fire(chart, fired));
      const isFlag = ({ severity }: Firing): boolean => severity === 'red-flag';
      const fired = firings.flatMap((each) => (each.some(isFlag) ? each.filter(isFlag) : each));
      const waiting = firings.flatMap((each) => (each.some(isFlag) ? each.filter((one) => !isFlag(one)) : []));
      const [first] = charts;
      if (!first) throw new Error('A page observation has at least one patient.');
      const { chart, mme, renal } = first;
      const sciatica = definitions.get('SCIATICA')?.(chart).holds ?? false;
      return {
        fired: fired.toSorted(byRank),
        waiting: waiting.toSorted(byRank),
        plan: planOf(chart, firings[0] ?? [], sciatica, page.patients),
        redFlags: charts.flatMap((each) => each.chart.redFlags.map(({ flag }) => flag.id)),
        doses: charts.flatMap(({ doses }) => doses),
        ...(mme && page.patients === 1 ? { mme } : {}),
        ...(renal && page.patients === 1 ? { renal } : {}),
        numbers: page.patients === 1 ? chart.numbers : {},
        patients: page.patients,
        current: new Set(
          charts.flatMap(({ chart: { states } }) =>
            [...states].flatMap(([{ mention }, held]) => (held.has('current') ? [mention.concept] : [])),
          ),
        ),
      };
    },
  };
}
