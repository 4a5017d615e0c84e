import { expect, it } from 'vitest';
import type { PackPart } from '../../../core/knowledge/merge.ts';
import { bundledPack } from '../../../core/knowledge/parts.ts';
import { loadFacts, loadTerms, packText } from '../../../core/lookup/loadViewPack.ts';
import { slotMap, typedForms } from '../../../core/lookup/typedForms.ts';
import { joinTerms, splitTerms, viewPack } from '../../../core/lookup/viewPack.ts';

const pack = viewPack(bundledPack);
const throughText = (part: Parameters<typeof packText>[0]): PackPart => JSON.parse(packText(part)) as PackPart;

it('comes back whole from the two texts that the build writes', () => {
  const { facts, terms } = splitTerms(pack);
  const loaded = joinTerms(loadFacts(throughText(facts)), loadTerms(throughText(terms)));
  expect(loaded).toEqual(pack);
});

it('keeps every fact a reader can see', () => {
  for (const key of ['sources', 'claims', 'steps', 'windows', 'pitfalls', 'monitoring', 'drugs', 'redFlags'] as const)
    expect(pack[key]).toEqual(bundledPack[key]);
  expect(pack.interactions).toEqual(bundledPack.interactions);
  expect(pack.concordance).toEqual(bundledPack.concordance);
  expect(pack.concepts.map((each) => each.label)).toEqual(bundledPack.concepts.map((each) => each.label));
});

it.each([
  ['dis(c|k)', ['disc', 'disk']],
  ['lumbar [spinal] stenosis', ['lumbar stenosis']],
  ['{lumbar} {disc} herniation', ['lumbar disc herniation']],
  ['{levels} radiculopathy', []],
  ['Neurontin', ['Neurontin']],
])('types %s as %j', (phrase, forms) => {
  expect(typedForms(phrase, slotMap(bundledPack.slots))).toEqual(forms);
});
