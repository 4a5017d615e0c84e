import { describe, expect, it } from 'vitest';
import { bundledPack } from '../../../core/knowledge/parts.ts';
import type { PackInput } from '../../../core/knowledge/schema/pack.ts';
import { activeView } from '../../../core/lookup/activeView.ts';
import { createLookup } from '../../../core/lookup/lookup.ts';
import { viewPack } from '../../../core/lookup/viewPack.ts';
import { activeTerms } from '../../../core/text/activeTerms.ts';
import { createReader } from '../../../core/text/reader.ts';

const info = {
  id: 'local',
  title: 'Local',
  version: '1',
  released: '2026-01-01',
  kind: 'overlay',
  language: 'en',
  publisher: 'us',
  reviewNote: 'none',
} as const;

const bundled = viewPack(bundledPack);
const laid = (...packs: readonly Partial<PackInput>[]) => {
  const imported = packs.map((pack, at) => ({
    title: `${at}`,
    version: '1',
    kind: 'overlay' as const,
    pack: { info, ...pack },
  }));
  return {
    lookup: createLookup(activeView(bundled, imported)),
    reader: createReader(activeTerms(bundledPack, imported)),
  };
};
const firstOf = (packs: readonly Partial<PackInput>[], query: string) => laid(...packs).lookup.find(query)[0];

describe('names of an overlay', () => {
  it.each<[string, Partial<PackInput>, string, string]>([
    [
      'in full',
      { concepts: [{ id: 'drug:pregabalin', label: 'pregabalin', names: [{ text: 'Elsewheregab', type: 'brand' }] }] },
      'elsewheregab',
      'drug:pregabalin',
    ],
    [
      'with a slot of the pack below',
      {
        concepts: [
          {
            id: 'condition:sciatica',
            label: 'sciatica',
            names: [{ text: 'wallet {radicular-noun}', type: 'synonym' }],
          },
        ],
      },
      'wallet radiculopathy',
      'condition:sciatica',
    ],
    [
      'with a slot of its own',
      {
        slots: [{ id: 'place', phrases: ['Elsewhere', 'Nowhere'] }],
        concepts: [{ id: 'condition:sciatica', label: 'sciatica', names: [{ text: '{place} leg', type: 'slang' }] }],
      },
      'nowhere leg',
      'condition:sciatica',
    ],
    [
      'of a new concept',
      {
        concepts: [{ id: 'drug:elsewhereine', label: 'elsewhereine', names: [{ text: 'Elsewherol', type: 'brand' }] }],
      },
      'elsewherol',
      'drug:elsewhereine',
    ],
  ])('%s are found by the search, as local', (_, pack, query, id) => {
    const { lookup } = laid(pack);
    expect(lookup.find(query)[0]).toMatchObject({ how: 'name', entry: { id } });
    expect(lookup.index.isLocal(id)).toBe(true);
  });

  it('that it adds to a slot of the pack below are found by the search and read on pages', () => {
    const pack = { slots: [{ id: 'radicular-noun', phrases: ['rootache'] }] };
    expect(firstOf([], 'lumbar rootache')).not.toMatchObject({ how: 'name' });
    expect(firstOf([pack], 'lumbar rootache')).toMatchObject({
      how: 'name',
      entry: { id: 'condition:lumbar-radiculopathy' },
    });
    expect(laid(pack).reader.read({ text: 'Lumbar rootache since May.' }).mentions).toMatchObject([
      { concept: 'condition:lumbar-radiculopathy' },
    ]);
  });

  it('may use a slot of another overlay', () => {
    const packs: Partial<PackInput>[] = [
      { slots: [{ id: 'place', phrases: ['Elsewhere'] }] },
      {
        info: { ...info, id: 'other' },
        concepts: [{ id: 'condition:sciatica', label: 'sciatica', names: [{ text: '{place} leg', type: 'slang' }] }],
      },
    ];
    expect(firstOf(packs, 'elsewhere leg')?.entry.id).toBe('condition:sciatica');
  });

  it('change nothing of what the bundled names find', () => {
    const before = createLookup(bundled);
    const { lookup } = laid({ slots: [{ id: 'radicular-noun', phrases: ['rootache'] }] });
    for (const query of ['lumbar radiculopathy', 'lyrica', 'gabapentin renal', 'M54.3'])
      expect(lookup.find(query).map(({ entry }) => entry.id)).toEqual(before.find(query).map(({ entry }) => entry.id));
  });
});

it('takes the summary that an overlay gives to a concept of the pack below', () => {
  const { lookup } = laid({
    summaries: [{ concept: 'drug:gabapentin', text: 'Second choice in our hospital.', status: 'unverified' }],
  });
  expect(lookup.index.concept('drug:gabapentin')?.summary).toMatchObject({ text: 'Second choice in our hospital.' });
  expect(lookup.index.concept('drug:gabapentin')?.names.length).toBeGreaterThan(3);
  expect(lookup.index.isLocal('drug:gabapentin')).toBe(true);
  expect(lookup.index.isLocal('drug:pregabalin')).toBe(false);
});
