import type { Drug } from '../../knowledge/schema/drug.ts';
import type { Entry, Fact, FactKind } from '../entry.ts';
import { factOf } from '../facts.ts';
import type { PackIndex } from '../packIndex.ts';
import topicList from '../topics.json' with { type: 'json' };
import { drugAnswer } from './drugAnswer.ts';
import { doseFacts, drugFacts } from './drugFacts.ts';

/** A question rather than a thing: asked alone over all drugs, or of one drug ("gabapentin renal"). */
export interface Topic {
  readonly id: string;
  readonly title: string;
  /** The facts of a drug it asks for. */
  readonly kind?: FactKind;
  /** The list of the pack it asks for. */
  readonly list?: 'red-flags' | 'pitfalls' | 'plan' | 'windows' | 'evidence';
  readonly words: readonly string[];
}

export const topics = topicList as readonly Topic[];

/** Drugs that the article doses first, then the others of the plan in its order, then the rest by name. */
function inPlanOrder(index: PackIndex): readonly Drug[] {
  const order = (drug: Drug): number => {
    const step = index.stepsOf(drug.concept)[0]?.order ?? Number.MAX_SAFE_INTEGER;
    return drug.doses.some(({ basis }) => basis === 'article') ? step - 1_000 : step;
  };
  return [...index.pack.drugs].sort(
    (a, b) => order(a) - order(b) || index.label(a.concept).localeCompare(index.label(b.concept)),
  );
}

function listFacts(index: PackIndex, list: Topic['list']): readonly Fact[] {
  const { pack } = index;
  switch (list) {
    case 'red-flags':
      return pack.redFlags.map((each) => factOf('action', { ...each, text: each.actionText }, each.title));
    case 'pitfalls':
      return pack.pitfalls.map((each) => factOf('caution', { ...each, claims: [each.claim] }, each.title));
    case 'plan':
      return pack.steps.toSorted((a, b) => a.order - b.order).map((step) => factOf('place', step.lead, step.title));
    case 'windows':
      return pack.windows.map((each) => factOf('timing', each));
    case 'evidence':
      return pack.concordance
        .filter((each) => each.verdict === 'differs')
        .map((each) => factOf('caution', { text: each.summary, status: each.status }, each.claims.join(', ')));
    default:
      return [];
  }
}

const opening = (topic: Topic): Entry['open'] =>
  topic.list === 'red-flags'
    ? { view: 'red-flags' }
    : topic.list === 'pitfalls'
      ? { view: 'pitfalls' }
      : topic.list === 'evidence'
        ? { view: 'evidence' }
        : { view: 'plan' };

/** What is said of several drugs in the same words stands once, led by all of them. */
function saidOnce(facts: readonly Fact[]): readonly Fact[] {
  const groups = Map.groupBy(facts, ({ text, status, sources }) => JSON.stringify([text, status, sources]));
  return [...groups.values()].flatMap((group) => {
    const [one] = group;
    return one ? [{ ...one, lead: [...new Set(group.map(({ lead }) => lead))].join(', ') }] : [];
  });
}

/** @returns the topic over the whole pack: each drug's line, or the list it names */
export function topicAnswer(index: PackIndex, topic: Topic): Entry {
  const { kind } = topic;
  const facts = kind
    ? saidOnce(
        inPlanOrder(index).flatMap((drug) =>
          drugFacts(index, drug, kind).map((fact) => ({
            ...fact,
            lead: [index.label(drug.concept), fact.lead].filter(Boolean).join(' · '),
          })),
        ),
      )
    : listFacts(index, topic.list);
  return { id: `topic:${topic.id}`, kind: 'topic', title: topic.title, facts, open: opening(topic) };
}

/** @returns one drug's answer to the topic, or `undefined` where the pack holds nothing on it */
export function drugTopicAnswer(index: PackIndex, drug: Drug, topic: Topic): Entry | undefined {
  if (!topic.kind) return undefined;
  const facts = drugFacts(index, drug, topic.kind);
  if (facts.length === 0) return undefined;
  const base = drugAnswer(index, drug.concept);
  return {
    id: `${drug.concept}#${topic.id}`,
    kind: 'drug',
    title: `${index.label(drug.concept)}: ${topic.title.charAt(0).toLowerCase()}${topic.title.slice(1)}`,
    ...(base?.subtitle !== undefined && { subtitle: base.subtitle }),
    facts: topic.kind === 'renal' ? [...facts, ...doseFacts(drug, index.region)] : facts,
    ...(base?.sides && { sides: base.sides }),
    open: { view: 'drug', id: drug.concept, section: topic.kind },
  };
}
