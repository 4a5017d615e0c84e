import type { Condition } from '../knowledge/schema/rule.ts';
import { type Chart, isAny } from './chart.ts';
import type { PatientFact } from './model.ts';
import { daysTaken, select } from './select.ts';

/** Whether a condition holds, and on what evidence. */
export interface Outcome {
  readonly holds: boolean;
  readonly because: readonly number[];
  readonly facts: readonly PatientFact[];
  readonly arithmetic: readonly string[];
}

/** A condition made ready to be put to one chart after another. */
export type Test = (chart: Chart) => Outcome;

const NO: Outcome = { holds: false, because: [], facts: [], arithmetic: [] };
const yes = ({
  because = NO.because,
  facts = NO.facts,
  arithmetic = NO.arithmetic,
}: Partial<Outcome> = {}): Outcome => ({
  holds: true,
  because,
  facts,
  arithmetic,
});

function merge(outcomes: readonly Outcome[]): Outcome {
  return yes({
    because: [...new Set(outcomes.flatMap(({ because }) => because))].sort((a, b) => a - b),
    facts: [...new Set(outcomes.flatMap(({ facts }) => facts))],
    arithmetic: [...new Set(outcomes.flatMap(({ arithmetic }) => arithmetic))],
  });
}

const indexes = (observations: readonly { readonly index: number }[]): number[] =>
  observations.map(({ index }) => index);

function number(chart: Chart, condition: Extract<Condition, { fact: unknown }>): Outcome {
  const known = chart.numbers[condition.fact];
  if (!known) return NO;
  const { value, bound } = known;
  const { from, over, below, upTo } = condition;
  // A bound (">60") meets a test only when every value it allows does.
  if (bound === 'over' && (below !== undefined || upTo !== undefined)) return NO;
  if (bound === 'under' && (from !== undefined || over !== undefined)) return NO;
  const holds =
    (from === undefined || value >= from) &&
    (over === undefined || value > over) &&
    (below === undefined || value < below || (bound === 'under' && value <= below)) &&
    (upTo === undefined || value <= upTo);
  return holds ? yes(known) : NO;
}

/** In days: what was begun longer ago ("for several years", "since 2019") has no first review to come. */
const LONGEST_COURSE = 366;

function elapsed(
  chart: Chart,
  { elapsed: { of, fromDays, toDays } }: Extract<Condition, { elapsed: unknown }>,
): Outcome {
  const last = Math.min(toDays ?? LONGEST_COURSE, LONGEST_COURSE);
  const found = select(chart, { of: [...of] }).filter((observation) => {
    // What is ordered here may be for so long, and has not been taken yet.
    if (chart.states.get(observation)?.has('new')) return false;
    const days = daysTaken(chart, observation);
    return days !== undefined && days >= fromDays && days <= last;
  });
  return found.length > 0 ? yes({ because: indexes(found) }) : NO;
}

function order(chart: Chart, { order: { earlier, later } }: Extract<Condition, { order: unknown }>): Outcome {
  const dated = (of: typeof earlier) => select(chart, { of: [...of] }).filter(({ since }) => since !== undefined);
  for (const first of dated(earlier)) {
    const second = dated(later).find(({ since }) => (since ?? '') > (first.since ?? ''));
    if (second) return yes({ because: [first.index, second.index] });
  }
  return NO;
}

function lookAlike(chart: Chart, pairs: readonly (readonly string[])[]): Outcome {
  for (const pair of pairs) {
    const found = pair.map((concept) =>
      chart.observations.filter(
        ({ mention }) => mention.concept === concept && !mention.allergy && mention.negation !== 'negated',
      ),
    );
    if (found.every((each) => each.length > 0))
      return yes({ because: indexes(found.flatMap((each) => each.slice(0, 1))) });
  }
  return NO;
}

/** "Toradol 50 mg" where the page also writes tramadol 50 mg: which was meant is asked, and not what the one may be given at. */
function isMistaken({ observations }: Chart, concept: string, pair: readonly string[]): boolean {
  if (!pair.includes(concept)) return false;
  const dosesOf = (wanted: (each: string) => boolean): number[] =>
    observations.flatMap(({ mention }) =>
      wanted(mention.concept) && mention.negation !== 'negated' && mention.dose?.perDose?.unit === 'mg'
        ? [mention.dose.perDose.high]
        : [],
    );
  const others = new Set(dosesOf((each) => each !== concept && pair.includes(each)));
  return dosesOf((each) => each === concept).some((dose) => others.has(dose));
}

/** Codes as written, without the point: `M54.5` also stands for `M545`. A final `-` in the rule means this code and no longer one. */
function code(chart: Chart, wanted: ReadonlySet<string>): Outcome {
  const found = chart.observations.filter(({ mention }) => wanted.has(plain(mention.surface)));
  return found.length > 0 ? yes({ because: indexes(found) }) : NO;
}

const plain = (text: string): string => text.replace('.', '').toUpperCase();

function all(tests: readonly Test[]): Test {
  return (chart) => {
    const outcomes: Outcome[] = [];
    for (const test of tests) {
      const outcome = test(chart);
      if (!outcome.holds) return NO;
      outcomes.push(outcome);
    }
    return merge(outcomes);
  };
}

function any(tests: readonly Test[]): Test {
  return (chart) => {
    const outcomes: Outcome[] = [];
    for (const test of tests) {
      const outcome = test(chart);
      if (outcome.holds) outcomes.push(outcome);
    }
    return outcomes.length > 0 ? merge(outcomes) : NO;
  };
}

/**
 * Makes a condition of the pack ready, so that its kind is asked for once and not again on every page.
 * @returns whether it holds for one patient's chart; definitions the chart does not know do not hold
 */
export function testOf(condition: Condition): Test {
  if ('all' in condition) return all(condition.all.map(testOf));
  if ('any' in condition) return any(condition.any.map(testOf));
  if ('not' in condition) {
    const test = testOf(condition.not);
    return (chart) => (test(chart).holds ? NO : yes());
  }
  if ('use' in condition) return (chart) => chart.definitions.get(condition.use)?.(chart) ?? NO;
  if ('mention' in condition) {
    return (chart) => {
      const found = select(chart, condition.mention);
      return found.length > 0 ? yes({ because: indexes(found) }) : NO;
    };
  }
  if ('fact' in condition) return (chart) => number(chart, condition);
  if ('dose' in condition) {
    return (chart) => {
      const found = chart.doses
        .check(condition.dose)
        .filter(({ concept }) => isAny(chart, concept, condition.of))
        .filter(({ concept }) => !condition.unlessMistaken?.some((pair) => isMistaken(chart, concept, pair)));
      return found.length > 0 ? merge(found.map(yes)) : NO;
    };
  }
  if ('redFlag' in condition) {
    return ({ redFlags }) =>
      redFlags.length > 0 ? yes({ because: [...new Set(redFlags.flatMap(({ because }) => because))] }) : NO;
  }
  if ('lookAlike' in condition) return (chart) => lookAlike(chart, condition.lookAlike);
  if ('code' in condition) {
    const wanted = new Set(condition.code.map(plain));
    return (chart) => code(chart, wanted);
  }
  if ('elapsed' in condition) return (chart) => elapsed(chart, condition);
  if ('order' in condition) return (chart) => order(chart, condition);
  return (chart) => (chart.fired.has(condition.rule) ? yes() : NO);
}
