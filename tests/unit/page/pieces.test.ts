// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, TextBuilder } from '../../../core/page/pieces.ts';

/** Text as pages have it: words, all kinds of space, invisible marks, and halves of surrogate pairs. */
const pageText = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    '1',
    ' ',
    '  ',
    '\n',
    '\t',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\ud83d',
    '\ude00',
    'é',
    '.',
  ),
  maxLength: 30,
});

const build = (texts: readonly string[]): TextBuilder => {
  const builder = new TextBuilder();
  for (const text of texts) builder.add(document.createTextNode(text), false);
  return builder;
};

describe('the text of a flow, whatever the nodes hold', () => {
  it('has every word of the nodes, white space collapsed as HTML does, invisible marks left out', () => {
    fc.assert(
      fc.property(fc.array(pageText, { maxLength: 6 }), (texts) => {
        const expected = texts
          .join('')
          .replace(/[\u00ad\u200b\u202e]/g, '')
          .replace(/[ \n\t]+/g, ' ')
          .replace(/^ /, '');
        expect(build(texts).text).toBe(expected);
      }),
    );
  });

  it('leads every character back to the character it came from', () => {
    fc.assert(
      fc.property(fc.array(pageText, { maxLength: 6 }), (texts) => {
        const { text, pieces } = build(texts);
        for (let i = 0; i < text.length; i += 1) {
          const place = placeOf(pieces, { start: i, end: i + 1 });
          const origin = place?.startContainer.data.charAt(place.startOffset) ?? '';
          expect(/\s/.test(origin) ? ' ' : origin).toBe(text.charAt(i));
        }
      }),
    );
  });

  it('has no place for a span outside it', () => {
    expect(placeOf([], { start: 0, end: 1 })).toBeUndefined();
    expect(placeOf(build(['abc']).pieces, { start: 2, end: 2 })).toBeUndefined();
  });
});
