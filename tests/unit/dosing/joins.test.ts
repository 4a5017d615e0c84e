import { describe, expect, it, test } from 'vitest';
import forms from '../../../core/dosing/en/forms.json' with { type: 'json' };
import frequencies from '../../../core/dosing/en/frequencies.json' with { type: 'json' };
import numbers from '../../../core/dosing/en/numbers.json' with { type: 'json' };
import phrases from '../../../core/dosing/en/phrases.json' with { type: 'json' };
import routes from '../../../core/dosing/en/routes.json' with { type: 'json' };
import units from '../../../core/dosing/en/units.json' with { type: 'json' };
import words from '../../../core/dosing/en/words.json' with { type: 'json' };
import { readSigAround } from '../../../core/dosing/sigAround.ts';

/** Every string and every key of the data. */
function textsOf(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  if (Array.isArray(data)) return data.flatMap(textsOf);
  return typeof data === 'object' && data !== null
    ? Object.entries(data).flatMap(([key, value]) => [key, ...textsOf(value)])
    : [];
}

// Behind one of these words no amount is looked for before a drug: it would be lost if a part of it could end so.
const parts = [forms, frequencies, numbers.words, phrases.upTo, routes, units].flatMap(textsOf);

test.each(words.joins)('nothing that belongs to an amount ends with "%s"', (join) => {
  expect(parts.filter((part) => part.split(' ').at(-1) === join)).toEqual([]);
});

describe('an amount before a drug', () => {
  const doseBefore = (before: string) => {
    const text = `${before} gabapentin`;
    return readSigAround(text, { start: before.length + 1, end: text.length }, { from: 0, to: text.length })?.dose;
  };

  it.each(['600 mg of', '600 mg', '600 mg oral', '600 mg oral generic'])('is read in "%s"', (before) => {
    expect(doseBefore(before)?.perDose).toMatchObject({ low: 600, high: 600, unit: 'mg' });
  });

  it.each(words.joins)('is another drug’s in "600 mg %s"', (join) => {
    expect(doseBefore(`600 mg ${join}`)).toBeUndefined();
  });
});
