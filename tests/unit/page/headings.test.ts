// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { flowWith, put } from './dom.ts';

const headingsOf = (words: string): readonly string[] => flowWith(words).passage.headings ?? [];

describe('the headings over a flow', () => {
  it.each([
    ['a heading before it', '<h2>Plan</h2><p>gabapentin</p>', ['Plan']],
    ['headings of two ranks', '<h1>Note</h1><h2>Plan</h2><p>gabapentin</p>', ['Note', 'Plan']],
    ['only the last of one rank', '<h2>Allergies</h2><p>none</p><h2>Plan</h2><p>gabapentin</p>', ['Plan']],
    ['a higher one that ends a lower', '<h1>A</h1><h3>B</h3><h2>C</h2><p>gabapentin</p>', ['A', 'C']],
    [
      'a heading in a bar of its own',
      '<div class="bar"><h3>Allergies</h3></div><div><p>gabapentin</p></div>',
      ['Allergies'],
    ],
    ['a line in bold', '<p><b>Allergies</b></p><ul><li>gabapentin</li></ul>', ['Allergies']],
    ['a line with a colon', '<div>Home medications:</div><ul><li>gabapentin</li></ul>', ['Home medications:']],
    [
      'what the page calls a title',
      '<div class="card-title">Allergies</div><div><p>gabapentin</p></div>',
      ['Allergies'],
    ],
    ['a legend', '<fieldset><legend>Allergies</legend><p>gabapentin</p></fieldset>', ['Allergies']],
    ['a term of a list', '<dl><dt>Allergy</dt><dd>gabapentin</dd></dl>', ['Allergy']],
    ['the last of several terms', '<dl><dt>Drug</dt><dd>x</dd><dt>Allergy</dt><dd>gabapentin</dd></dl>', ['Allergy']],
    ['an accessible name', '<section aria-label="Allergies"><p>gabapentin</p></section>', ['Allergies']],
    ['the summary of what unfolds', '<details><summary>Allergies</summary><p>gabapentin</p></details>', ['Allergies']],
    ['a heading inside the same block', '<div><h4>Allergies</h4>gabapentin</div>', ['Allergies']],
    ['an ARIA heading', '<div role="heading" aria-level="3">Allergies</div><p>gabapentin</p>', ['Allergies']],
  ])('%s', (_, html, headings) => {
    put(html);
    expect(headingsOf('gabapentin')).toEqual(headings);
  });

  it.each([
    ['a section that is over', '<section><h2>Allergies</h2><p>none</p></section><p>gabapentin</p>'],
    ['a sentence in bold', '<p><b>He feels better today.</b></p><p>gabapentin</p>'],
    ['a value after its label', '<p><b>Allergies:</b> none</p><p>gabapentin</p>'],
    ['what comes after', '<p>gabapentin</p><h2>Allergies</h2>'],
  ])('not %s', (_, html) => {
    put(html);
    expect(headingsOf('gabapentin')).toEqual([]);
  });
});
