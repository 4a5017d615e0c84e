import { describe, expect, it } from 'vitest';
import { bundledPack } from '../../../core/knowledge/parts.ts';
import type { Drug } from '../../../core/knowledge/schema/drug.ts';
import { amountText, numberText } from '../../../core/lookup/amount.ts';
import { doseScale } from '../../../core/lookup/doseScale.ts';

const drug = (id: string): Drug => {
  const found = bundledPack.drugs.find((each) => each.concept === id);
  if (!found) throw new Error(`no drug ${id}`);
  return found;
};
const ranges = (id: string, region: 'US' | 'UK' = 'US') => {
  const scale = doseScale(drug(id), region);
  return scale && [scale.start?.range, scale.target?.range, scale.max?.range.high, scale.end];
};

it.each([
  ['drug:gabapentin', [{ low: 100, high: 300 }, { low: 900, high: 3600 }, 3600, 3600]],
  ['drug:pregabalin', [{ low: 150, high: 150 }, { low: 300, high: 300 }, 300, 300]],
  ['drug:tramadol', [{ low: 100, high: 200 }, { low: 200, high: 400 }, 400, 400]],
])('draws %s in mg a day', (id, expected) => {
  expect(ranges(id)).toEqual(expected);
});

it('ends where the highest mark ends, and holds no other population’s limit', () => {
  for (const each of bundledPack.drugs) {
    const scale = doseScale(each, 'US');
    if (!scale) continue;
    const marks = [scale.start, scale.target, scale.max].flatMap((mark) => mark ?? []);
    expect(scale.end).toBe(Math.max(...marks.map((mark) => mark.range.high)));
    expect(marks.every(({ fact }) => fact.population === undefined || fact.population === 'adult')).toBe(true);
  }
});

it('has nothing to draw for a drug without daily amounts', () => {
  expect(doseScale({ ...drug('drug:gabapentin'), doses: [] }, 'US')).toBeUndefined();
});

describe('medication typography', () => {
  it.each([
    [3600, '3,600'],
    [0.5, '0.5'],
    [100, '100'],
    [1234567.25, '1,234,567.25'],
  ])('%d is written %s', (value, text) => {
    expect(numberText(value)).toBe(text);
  });
  it.each([
    [900, 3600, 'mg', '900 mg to 3,600 mg'],
    [300, 300, 'mg', '300 mg'],
    [12, 25, 'mcg/h', '12 mcg/h to 25 mcg/h'],
  ])('%d to %d %s is written %s', (low, high, unit, text) => {
    expect(amountText({ low, high }, unit)).toBe(text);
  });
});
