import type { RedFlag } from '../knowledge/schema/plan.ts';
import type { Definition, Rule } from '../knowledge/schema/rule.ts';
import type { PackIndex } from '../lookup/packIndex.ts';
import { type Assessment, createAssessor } from './assess.ts';
import { joinFrames, type MentionPlace, type ObservedFrame } from './frames.ts';
import type { FactKind, Firing, PatientFact, Settled } from './model.ts';
import { settle } from './settle.ts';

/** A firing as a view shows it: the rule, its evidence, and where on the page it stands. */
export interface Caution extends Firing {
  readonly about: Rule;
  /** What the rule is about first, the sciatica that opened it last. */
  readonly places: readonly MentionPlace[];
  /** The red flags raised, where the rule is about them. */
  readonly flags: readonly RedFlag[];
}

/** What the clinician says instead of what the page says; `undefined` for "do not use". For this page only. */
export type Corrections = ReadonlyMap<FactKind, PatientFact['value'] | undefined>;

export interface Judgement {
  readonly assessment: Assessment;
  readonly cautions: readonly Caution[];
  /** Those behind a red flag, see `Assessment.waiting`. */
  readonly waiting: readonly Caution[];
  /** The facts found, each settled or not, in the order a clinician reads them. */
  readonly facts: readonly { readonly kind: FactKind; readonly settled: Settled; readonly corrected: boolean }[];
  placesOf(indexes: readonly number[]): readonly MentionPlace[];
}

const SHOWN: readonly FactKind[] = ['age', 'sex', 'weight', 'creatinine', 'egfr', 'crcl', 'gestation-weeks', 'qtc'];

const UNITS: Readonly<Partial<Record<FactKind, string>>> = {
  age: 'years',
  weight: 'kg',
  creatinine: 'mg/dL',
  egfr: 'mL/min/1.73 m²',
  crcl: 'mL/min',
  'gestation-weeks': 'weeks',
  qtc: 'ms',
};

/** The page's facts with the clinician's in their place. */
function corrected(facts: readonly PatientFact[], corrections: Corrections): PatientFact[] {
  const kept = facts.filter(({ kind }) => !corrections.has(kind));
  const entered = [...corrections].flatMap(([kind, value]): PatientFact[] => {
    const unit = UNITS[kind];
    return value === undefined ? [] : [{ kind, value, ...(unit ? { unit } : {}), quote: '', patient: 0 }];
  });
  return [...kept, ...entered];
}

export type Judge = (frames: readonly ObservedFrame[], corrections?: Corrections) => Judgement | undefined;

/**
 * @param index the pack that views show; its rules are given apart, because views load them later
 * @returns a function of a tab's frames; undefined while no frame has been observed
 */
export function createJudge(index: PackIndex, rules: readonly Rule[], definitions: readonly Definition[]): Judge {
  const assessor = createAssessor({
    ...index,
    pack: { ...index.pack, rules: [...rules], definitions: [...definitions] },
  });
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return (frames, corrections = new Map()) => {
    if (!frames.some(({ observed }) => observed)) return undefined;
    const { page, places } = joinFrames(frames);
    const facts = corrected(page.facts, corrections);
    const assessment = assessor.assess({ ...page, facts });
    const flags = index.pack.redFlags.filter(({ id }) => assessment.redFlags.includes(id));
    const placesOf = (indexes: readonly number[]) => indexes.flatMap((each) => places[each] ?? []);
    const cautionsOf = (firings: readonly Firing[]): readonly Caution[] =>
      firings.flatMap((firing): Caution[] => {
        const about = byId.get(firing.rule);
        if (!about) return [];
        const isContext = (at: number) => index.concept(page.observations[at]?.mention.concept ?? '')?.role === 'core';
        const because = firing.because.toSorted((a, b) => Number(isContext(a)) - Number(isContext(b)));
        return [{ ...firing, about, places: placesOf(because), flags: firing.severity === 'red-flag' ? flags : [] }];
      });
    return {
      assessment,
      cautions: cautionsOf(assessment.fired),
      waiting: cautionsOf(assessment.waiting),
      facts: SHOWN.flatMap((kind) => {
        const settled = settle(facts, kind, 0);
        const isCorrected = corrections.has(kind);
        return settled.state === 'unknown' && !isCorrected ? [] : [{ kind, settled, corrected: isCorrected }];
      }),
      placesOf,
    };
  };
}
