import { describe, expect, it } from 'vitest';
import { bundledTerms } from '../../../core/knowledge/terms.ts';
import type { Passage } from '../../../core/text/passage.ts';
import { createReader } from '../../../core/text/reader.ts';

const reader = createReader(bundledTerms());
const found = (passage: Passage): readonly string[] =>
  reader.read(passage).mentions.map(({ concept, surface }) => `${concept} ${surface}`);

describe('codes with a letter', () => {
  it.each([
    ['M54.31', 'condition:sciatica M54.31'],
    ['m54.32', 'condition:sciatica m54.32'],
    ['M5431', 'condition:sciatica M5431'],
    ['M54.3', 'condition:sciatica M54.3'],
    ['M54.3-', 'condition:sciatica M54.3'],
    ['M54.3x', 'condition:sciatica M54.3x'],
    ['(M54.16)', 'condition:lumbar-radiculopathy M54.16'],
    ['Sciatica,M54.31;', 'condition:sciatica M54.31'],
    ['ATC N02BF01', 'drug:gabapentin N02BF01'],
  ])('%s', (text, mention) => {
    expect(found({ text })).toContain(mention);
  });

  it.each(['XM54.31', 'M54.312', 'M54.31.2', '2.M54.31', 'M54.3199', 'M543112'])(
    'are not read inside a longer one: %s',
    (text) => {
      expect(found({ text })).toEqual([]);
    },
  );

  it('need their system named where they are as short as a room number', () => {
    expect(found({ text: 'Moved to R32.' })).toEqual([]);
    expect(found({ text: 'ICD-10: R32' })).toHaveLength(1);
  });
});

describe('bare numbers', () => {
  it.each([
    ['SNOMED CT 23056005', 'condition:sciatica 23056005'],
    ['RxNorm 25480', 'drug:gabapentin 25480'],
    ['ICD-9 724.3', 'condition:sciatica 724.3'],
    ['Lumbar radiculopathy, 724.4.', 'condition:lumbar-radiculopathy 724.4'],
    ['Sciatica (724.3)', 'condition:sciatica 724.3'],
  ])('count beside the name of their system or behind a diagnosis: %s', (text, mention) => {
    expect(found({ text })).toContain(mention);
  });

  it('count in a column of codes', () => {
    const text = 'Sciatica\t23056005';
    const cells = [
      { start: 0, end: 8, column: 'Problem' },
      { start: 9, end: 17, column: 'SNOMED CT code' },
    ];
    expect(found({ text, cells })).toContain('condition:sciatica 23056005');
  });

  it.each(['Tel. +1(704)544-6504', 'weighs 724.3 g', 'Order 25480 was placed', 'MRN 23056005', 'glucose of 161'])(
    'mean nothing elsewhere: %s',
    (text) => {
      expect(found({ text })).toEqual([]);
    },
  );
});
