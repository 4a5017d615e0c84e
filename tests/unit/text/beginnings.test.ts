import { expect, it } from 'vitest';
import { beginningsOf } from '../../../core/text/beginnings.ts';

it.each([
  ['gabapentin', ['ga']],
  ['low[er] back pain', ['lo']],
  ['(opioid|narcotic)[s] use', ['op', 'na']],
  ['M54[.]31', ['M5']],
])('a text with %j begins with one of %j', (phrase, begins) => {
  expect(beginningsOf({ text: phrase, literal: false, plural: false })).toEqual(begins);
});

it.each([
  ['[oral] steroid', 'its first word may be left out'],
  ['(cortico|)steroid', 'an empty choice is a part left out'],
  ['{side} sciatica', 'a slot may begin with anything'],
  ['ESI', 'its plural could change all but one letter of a word so short'],
])('nothing is told of %j: %s', (phrase) => {
  expect(beginningsOf({ text: phrase, literal: false, plural: false })).toBeUndefined();
});
