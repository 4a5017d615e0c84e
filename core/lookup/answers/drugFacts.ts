import type { DoseFact, Drug } from '../../knowledge/schema/drug.ts';
import { amountText } from '../amount.ts';
import { byBasis, doseScale } from '../doseScale.ts';
import type { Fact, FactKind } from '../entry.ts';
import { factOf, regionLead } from '../facts.ts';
import type { PackIndex } from '../packIndex.ts';
import type { Region } from '../region.ts';
import { interactionFacts } from './interactionFacts.ts';
import { placeFacts } from './placeFacts.ts';

const factKind = (fact: DoseFact): FactKind =>
  fact.kind === 'start' || fact.kind === 'step' ? fact.kind : fact.kind.endsWith('max') ? 'max' : 'target';

/** A dose line as a fact; region and product stand before it where the line holds only there. */
export const doseFact = (fact: DoseFact): Fact =>
  factOf(factKind(fact), fact, [regionLead(fact.region), fact.brand].filter(Boolean).join(', '));

/** The few dose lines that answer "how much": the bar's own start, target and maximum, else the first two. */
export function doseFacts(drug: Drug, region: Region): Fact[] {
  const scale = doseScale(drug, region);
  const marks = [scale?.start, scale?.target, scale?.max].flatMap((mark) => (mark ? [mark.fact] : []));
  const facts =
    marks.length > 0
      ? marks
      : drug.doses
          .filter(({ kind }) => kind !== 'equivalence')
          .toSorted(byBasis)
          .slice(0, 2);
  return [...new Set(facts)].map(doseFact);
}

function mmeFacts(drug: Drug): Fact[] {
  if (drug.mmeExcluded) return [factOf('mme', drug.mmeExcluded)];
  if (!drug.mme) return [];
  const { factor, per } = drug.mme;
  const text = per === 'mcg/h' ? `mcg/h × ${factor}` : `mg per day × ${factor}`;
  return [factOf('mme', { ...drug.mme, text })];
}

const productFacts = (drug: Drug): Fact[] =>
  drug.products.map((each) => {
    const text = each.strengths.map((one) => amountText({ low: one, high: one }, each.unit)).join(', ');
    return factOf(
      'products',
      { ...each, text },
      [each.brand, each.form, regionLead(each.region)].filter(Boolean).join(', '),
    );
  });

/** @returns every fact of the drug of one kind; empty where the pack says nothing */
export function drugFacts(index: PackIndex, drug: Drug, kind: FactKind): readonly Fact[] {
  switch (kind) {
    case 'start':
    case 'step':
    case 'target':
    case 'max':
      return drug.doses.filter((fact) => factKind(fact) === kind).map(doseFact);
    case 'hepatic':
    case 'elderly':
    case 'pregnancy':
    case 'boxed':
    case 'monitoring':
      return drug[kind].map((each) => factOf(kind, each));
    case 'caution':
      return drug.cautions.map((each) => factOf(kind, each));
    case 'note':
      return drug.notes.map((each) => factOf(kind, each));
    case 'renal':
    case 'taper':
    case 'control':
      return drug[kind].map((each) => factOf(kind, each, regionLead(each.region)));
    case 'contraindication':
      return drug.contraindications.map((each) => factOf(kind, each, regionLead(each.region)));
    case 'mme':
      return mmeFacts(drug);
    case 'interaction':
      return interactionFacts(index, drug.concept);
    case 'products':
      return productFacts(drug);
    case 'place':
      return placeFacts(index, drug.concept);
    default:
      return [];
  }
}
