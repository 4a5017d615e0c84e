import { describe, expect, it } from 'vitest';
import { parsePhrase } from '../../../core/knowledge/phrase.ts';
import { beginningsOf, openingsOf } from '../../../core/text/beginnings.ts';

const slots = new Map([
  ['side', ['left[-sided]', '(l|r)t', 'both']],
  ['and', [', ', ' and ']],
]);

describe('the letters a form can begin with', () => {
  it.each([
    ['gabapentin', ['ga']],
    ['low[er] back pain', ['lo']],
    ['(opioid|narcotic)[s] use', ['op', 'na']],
    ['M54[.]31', ['M5']],
    ['h[a]emophilia', ['h']],
    ['l-spine', ['l']],
    ['ESI', ['E']],
    ['[oral] steroid', ['or', 'st']],
    ['(cortico|)steroid', ['co', 'st']],
    ['{side} sciatica', ['le', 'l', 'r', 'bo']],
    ['[{side}] {side} leg', ['le', 'l', 'r', 'bo']],
  ])('of %j are %j', (phrase, begins) => {
    expect(beginningsOf({ text: phrase, literal: false, plural: true }, slots)).toEqual(begins);
  });

  it.each([
    ['(α2δ|a2d) ligand', ['α', 'a2']],
    ['(?|query) sciatica', ['qu']],
    ['[{and}] sciatica', ['sc']],
    ['[re][-]herniation', ['re', 'he']],
  ])('of %j are %j: no word begins with a sign or a gap', (phrase, begins) => {
    expect(beginningsOf({ text: phrase, literal: false, plural: true }, slots)).toEqual(begins);
  });
});

it.each([
  ['steroid', ['steroid']],
  ['[oral] steroid', ['(oral )steroid', 'steroid']],
  ['[high|low] [oral] steroid', ['(high |low )[oral ]steroid', '(oral )steroid', 'steroid']],
  ['(cortico|)steroid', ['(cortico)steroid', 'steroid']],
  ['([re]herniated|bulging) disc', ['((re)herniated|herniated|bulging) disc']],
])('%j begins with nothing that can be left out as %j', (phrase, openings) => {
  expect(openingsOf(parsePhrase(phrase))).toEqual(openings.map((each) => parsePhrase(each)));
});
