import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundledTerms } from '../../../core/knowledge/terms.ts';
import { decodeTerms, encodeTerms } from '../../../core/knowledge/termText.ts';
import { type Form, formsOf } from '../../../core/text/lexicon.ts';

const terms = bundledTerms();
const text = encodeTerms(terms);
const decoded = decodeTerms(text);

/** What a reader makes of a form, whatever else the pack says of it. */
function read({ meaning, ...form }: Form): unknown {
  if (meaning.kind === 'combination') {
    const { id, label, ingredients } = meaning.combination;
    const parts = ingredients.map(({ concept, strengthsMg = [] }) => ({ concept, strengthsMg }));
    return { ...form, id, label, parts };
  }
  if (meaning.kind !== 'ambiguous') return { ...form, meaning };
  const readings = meaning.term.readings.map(({ label, concept, fallback, cues }) => ({
    label,
    concept,
    fallback: fallback ?? false,
    ...{ before: [], after: [], near: [], sentence: [], passage: [], sections: [], ...cues },
  }));
  return { ...form, quiet: meaning.term.quiet ?? false, readings };
}

/** Terms that are never one of our concepts and are not reported either. */
const traceless = ({ meaning }: Form): boolean =>
  meaning.kind === 'ambiguous' && meaning.term.quiet === true && meaning.term.readings.every(({ concept }) => !concept);

describe('terms as text', () => {
  it('are read as the pack would be, but for terms that leave no trace', () => {
    const whole = formsOf(terms).filter((form) => !traceless(form));
    expect(formsOf(decoded).map(read)).toEqual(whole.map(read));
  });

  it('are the same text again', () => {
    expect(encodeTerms(decoded)).toBe(text);
  });

  it('hold no label, source or fact', () => {
    for (const word of ['verified', 'rx-cpic', 'description']) expect(text).not.toContain(word);
  });

  it('take less, compressed, than JSON of the same', () => {
    const size = (of: string): number => gzipSync(of, { level: 9 }).length;
    expect(size(text)).toBeLessThan(0.9 * size(JSON.stringify(decoded)));
  });
});
