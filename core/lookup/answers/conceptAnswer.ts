import type { Combination, Concept } from '../../knowledge/schema/concept.ts';
import type { ConceptId } from '../../knowledge/schema/ids.ts';
import { numberText } from '../amount.ts';
import type { Entry, EntryKind, Fact } from '../entry.ts';
import { factOf } from '../facts.ts';
import type { PackIndex } from '../packIndex.ts';
import { codeFacts } from './codeFacts.ts';
import { drugAnswer } from './drugAnswer.ts';
import { interactionFacts } from './interactionFacts.ts';
import { placeFacts } from './placeFacts.ts';
import { sidesAbout, sidesOf } from './sides.ts';

const kindOf = (id: ConceptId): EntryKind => {
  const kind = id.slice(0, id.indexOf(':'));
  if (kind === 'drug' || kind === 'class' || kind === 'condition' || kind === 'therapy' || kind === 'topic')
    return kind;
  return 'finding';
};

/** Drugs and concepts directly below this one. */
function members(index: PackIndex, id: ConceptId): Fact[] {
  const drugs = index.pack.drugs.filter((drug) => drug.classes.includes(id)).map((drug) => index.label(drug.concept));
  const below = index.pack.concepts.filter((each) => each.parents.includes(id)).map((each) => each.label);
  const all = [...new Set([...drugs, ...below])];
  return all.length > 0 ? [{ kind: 'members', text: all.join(', ') }] : [];
}

const redFlagFacts = (index: PackIndex, id: ConceptId): Fact[] =>
  index.pack.redFlags
    .filter((flag) => flag.concepts.includes(id))
    .map((flag) => factOf('action', { ...flag, text: flag.actionText }, flag.title));

/** For what the plan is about: its steps in a line, and where the first of them is disputed most. */
function planOf(index: PackIndex, concept: Concept): Pick<Entry, 'facts' | 'sides'> {
  if (concept.role !== 'core' || !concept.id.startsWith('condition:')) return { facts: [] };
  const steps = index.pack.steps.toSorted((a, b) => a.order - b.order);
  const line = steps.map((step) => step.short).join(' → ');
  const sides = sidesOf(
    index,
    steps.flatMap((step) => step.claims),
  );
  const leads = steps.map(({ lead }) => lead);
  const fact: Fact = {
    kind: 'plan',
    text: line,
    status: leads.every(({ status }) => status === 'verified') ? 'verified' : 'unverified',
    sources: [...new Set(leads.flatMap(({ sources }) => sources))],
  };
  return { facts: [fact], ...(sides && { sides }) };
}

/** @returns the answer for any concept of the pack; a drug's is its dose answer. */
export function conceptAnswer(index: PackIndex, id: ConceptId): Entry | undefined {
  const concept = index.concept(id);
  if (!concept) return undefined;
  if (id.startsWith('drug:')) return drugAnswer(index, id);
  const plan = planOf(index, concept);
  const sides = sidesAbout(index, id)[0] ?? plan.sides;
  const parents = concept.parents.map((each) => index.label(each)).join(', ');
  return {
    id,
    kind: kindOf(id),
    title: concept.label,
    ...(parents && { subtitle: parents }),
    facts: [
      ...(concept.summary ? [factOf('what', concept.summary)] : []),
      ...redFlagFacts(index, id),
      ...plan.facts,
      ...placeFacts(index, id),
      ...members(index, id),
      ...interactionFacts(index, id).slice(0, 2),
      ...codeFacts(concept),
    ],
    ...(sides && { sides }),
    open: { view: 'concept', id },
  };
}

/** @returns the answer for a product of several ingredients: what is in it, then each ingredient's place and dose limits. */
export function combinationAnswer(index: PackIndex, combination: Combination): Entry {
  const parts = combination.ingredients.map((part) => {
    const strengths = part.strengthsMg.map((each) => `${numberText(each)} mg`).join(', ');
    const label = index.label(part.concept);
    return strengths ? `${label} (${strengths})` : label;
  });
  const first = combination.ingredients[0]?.concept ?? 'drug:unknown';
  const answers = combination.ingredients.flatMap((part) => {
    const limits = drugAnswer(index, part.concept)?.facts.filter(
      (fact) => fact.kind === 'max' || fact.kind === 'boxed',
    );
    return (limits ?? []).slice(0, 1).map((fact) => ({ ...fact, lead: index.label(part.concept) }));
  });
  return {
    id: `combination:${combination.id}`,
    kind: 'combination',
    title: combination.label,
    facts: [
      { kind: 'members', text: parts.join(' + '), status: combination.status, sources: combination.sources },
      ...answers,
    ],
    open: { view: 'drug', id: first },
  };
}
