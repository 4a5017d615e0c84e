import type { ConceptId } from '../../knowledge/schema/ids.ts';
import { doseScale } from '../doseScale.ts';
import type { Entry, Fact } from '../entry.ts';
import { factOf } from '../facts.ts';
import type { PackIndex } from '../packIndex.ts';
import { codeFacts } from './codeFacts.ts';
import { doseFacts, drugFacts } from './drugFacts.ts';
import { interactionFacts } from './interactionFacts.ts';
import { placeFacts } from './placeFacts.ts';
import { sidesAbout } from './sides.ts';

/** The one caution to read before anything else: the boxed warning, else the first caution, else the first interaction. */
function mainCaution(index: PackIndex, id: ConceptId): readonly Fact[] {
  const drug = index.drug(id);
  if (!drug) return [];
  return [
    ...drugFacts(index, drug, 'boxed'),
    ...drugFacts(index, drug, 'caution'),
    ...interactionFacts(index, id),
  ].slice(0, 1);
}

/** @returns what a clinician asks first about a drug: what it is, how much, where in the plan, the main caution. */
export function drugAnswer(index: PackIndex, id: ConceptId): Entry | undefined {
  const concept = index.concept(id);
  if (!concept) return undefined;
  const drug = index.drug(id);
  const brands = concept.names.filter((name) => name.type === 'brand').map((name) => name.text);
  const classes = (drug?.classes ?? concept.parents).map((each) => index.label(each));
  const subtitle = [classes.join(', '), brands.slice(0, 3).join(', ')].filter(Boolean).join(' · ');
  const [sides] = sidesAbout(index, id);
  const scale = drug && doseScale(drug, index.region);
  const facts = [
    ...(concept.summary ? [factOf('what', concept.summary)] : []),
    ...(drug ? doseFacts(drug, index.region) : []),
    ...placeFacts(index, id),
    ...mainCaution(index, id),
  ];
  return {
    id,
    kind: 'drug',
    title: concept.label,
    ...(subtitle && { subtitle }),
    // Of some drugs only the name is known, so that it is not mistaken for another.
    facts: facts.length > 0 ? facts : codeFacts(concept),
    ...(sides && { sides }),
    ...(scale && { scale }),
    open: drug ? { view: 'drug', id } : { view: 'concept', id },
  };
}
