import { describe, expect, it } from 'vitest';
import type { Terms } from '../../../core/text/lexicon.ts';
import { createTermFinder } from '../../../core/text/termFinder.ts';

const terms: Terms = {
  concepts: [
    {
      id: 'condition:sciatica',
      names: [
        { text: 'sciatica', type: 'synonym' },
        { text: 'Lasègue sciatica', type: 'synonym' },
      ],
    },
    { id: 'condition:low-back-pain', names: [{ text: 'low[er] back pain', type: 'synonym' }] },
    { id: 'condition:lumbar-radiculopathy', names: [{ text: '{levels} radiculopathy', type: 'synonym' }] },
    { id: 'drug:venlafaxine', names: [{ text: 'venlafaxine', type: 'generic' }] },
    { id: 'drug:gabapentin', names: [{ text: 'gabapentin', type: 'generic' }] },
    { id: 'drug:meloxicam', names: [{ text: 'Mobic', type: 'brand' }] },
    {
      id: 'class:nsaid',
      names: [
        { text: 'NSAID', type: 'abbreviation', match: 'upper' },
        { text: 'ibuprofen class', type: 'synonym' },
      ],
    },
    { id: 'class:opioid', names: [{ text: 'opioid', type: 'synonym' }] },
    { id: 'topic:non-opioid', role: 'guard', names: [{ text: 'non-opioid', type: 'synonym' }] },
    { id: 'therapy:discectomy', names: [{ text: 'discectomy', type: 'synonym' }] },
    { id: 'drug:codeine', names: [{ text: 'Tylenol #3', type: 'brand' }] },
    { id: 'drug:hypericum', names: [{ text: "St John's wort", type: 'synonym' }] },
    { id: 'drug:morphine', names: [{ text: 'MS Contin', type: 'brand', match: 'exact' }] },
    { id: 'substance:ischias', names: [{ text: 'ишиас', type: 'foreign' }] },
  ],
  slots: [
    { id: 'vertebra', phrases: ['L(1|2|3|4|5)', 'S1'] },
    { id: 'levels', phrases: ['{vertebra}[(-|/)({vertebra}|1|2|3|4|5)]'] },
  ],
};
const finder = createTermFinder(terms);
const found = (text: string): readonly string[] => finder.find(text).map(({ start, end }) => text.slice(start, end));

describe('word bounds', () => {
  it.each([
    ['sciatica.', 'sciatica'],
    ['(sciatica)', 'sciatica'],
    ['pain/sciatica,LBP', 'sciatica'],
    ['post-sciatica', 'sciatica'],
    ['“sciatica”', 'sciatica'],
    ["sciatica's course", 'sciatica'],
    ['gabapentin.The patient', 'gabapentin'],
    ['服用gabapentin胶囊', 'gabapentin'],
    ['l’gabapentin', 'gabapentin'],
    ['gabapentin/codeine', 'gabapentin'],
  ])('%s holds %s', (text, term) => {
    expect(found(text)).toEqual([term]);
  });

  it.each([
    'sciaticas1',
    'gabapentin300',
    '3gabapentin',
    'xsciatica',
    'жsciatica',
    'sciaticaж',
    'desvenlafaxine',
    'gabapentinoid',
    'mail@gabapentin',
    'gabapentin@example.org',
    'www.gabapentin.com',
    'sciaticá́x',
  ])('%s holds nothing', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('one name in many shapes', () => {
  it.each([
    ['low back pain'],
    ['Low-Back Pain'],
    ['LOWER BACK PAIN'],
    ['low\n  back pain'],
    ['low \u2013 back\u00a0pain'],
    ['low back pains'],
    ['Lase\u0300gue sciatica'],
    ['lasegue SCIATICA'],
    ['gaba\u00adpentin'],
    ['gaba\u200bpentin'],
    ['Tylenol #3'],
    ['tylenol#3'],
    ['St John\u2019s wort'],
    ['discectomies'],
    ['NSAIDs'],
    ['L5 radiculopathy'],
    ['L5-S1 radiculopathy'],
    ['l4/5 radiculopathy'],
    ['L4 - L5 radiculopathies'],
    ['Ишиас'],
  ])('%j', (text) => {
    expect(found(text)).toEqual([text]);
  });

  it('does not go over a blank line, nor over a sentence', () => {
    expect(found('low back\n\npain')).toEqual([]);
    expect(found('low back. Pain')).toEqual([]);
  });
});

describe('letter case', () => {
  it.each([
    ['NSAID', ['NSAID']],
    ['nsaid', []],
    ['MS Contin', ['MS Contin']],
    ['ms contin', []],
    ['MS  CONTIN', []],
    ['GABAPENTIN', ['GABAPENTIN']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

it('takes the longest name at each place, left to right', () => {
  expect(found('lower back pain and Lasegue sciatica, sciatica')).toEqual([
    'lower back pain',
    'Lasegue sciatica',
    'sciatica',
  ]);
});

it('reads a look-alike so that nothing is read inside it', () => {
  const [hit, ...others] = finder.find('non-opioid analgesics');
  expect(hit?.forms[0]?.meaning.kind).toBe('guard');
  expect(others).toEqual([]);
});

describe('misspellings', () => {
  it.each([
    ['gabapenin', 'a letter missing'],
    ['gabappentin', 'a letter too many'],
    ['gabapantin', 'a wrong letter'],
    ['gabapnetin', 'two letters swapped'],
    ['gapabentin', undefined],
    ['discectmy', 'a letter missing'],
    ['L5-S1 radiculopthy', 'in the second word'],
  ])('%s: %s', (text, why) => {
    expect(found(text)).toEqual(why === undefined ? [] : [text]);
  });

  it.each(['Modic', 'opioide5', 'gabapentinn2'])('%s is no misspelling of ours', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('keeps the first letter, and short names as they are', () => {
    expect(found('cabapentin')).toEqual([]);
    expect(found('mobik')).toEqual([]);
  });
});

describe('a quick look', () => {
  it.each([
    ['nothing to see here', false],
    ['on gabapentin', true],
    // What could still become "low back pain" in the next piece of text.
    ['pain low', 'at-end'],
    ['', false],
  ])('%j may hold a term: %s', (text, may) => {
    expect(finder.mayHold(text)).toBe(may);
  });
});
