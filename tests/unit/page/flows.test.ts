// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../core/page/pieces.ts';
import { emptyLayout, unitOf } from '../../../core/page/units.ts';
import { flowsAround, flowWith, put, textWith } from './dom.ts';

const textsAround = (words: string): string[] => flowsAround(words).map(({ passage }) => passage.text);

describe('the text of a flow', () => {
  it.each([
    ['over letter styling', '<p>gaba<b>pen</b>tin 300 mg</p>', 'pen', 'gabapentin 300 mg'],
    ['over a link', '<p>on <a href="#">gabapentin</a>, daily</p>', 'daily', 'on gabapentin, daily'],
    ['over a soft hyphen', '<p>gaba\u00adpentin</p>', 'gaba', 'gabapentin'],
    ['over a line of the source', '<p>lumbar\n      radiculopathy</p>', 'lumbar', 'lumbar radiculopathy'],
    ['over a comment', '<p>gaba<!-- x -->pentin</p>', 'gaba', 'gabapentin'],
    ['over a place to break', '<p>gaba<wbr>pentin</p>', 'gaba', 'gabapentin'],
    ['over spans that split a term', '<div><span>gaba</span><span>pentin</span></div>', 'gaba', 'gabapentin'],
  ])('goes on %s', (_, html, words, text) => {
    put(html);
    expect(textsAround(words)).toEqual([text]);
  });

  it.each([
    ['two spans, a name and a number', '<div><span>Gabapentin</span><span>300 mg</span></div>', 'Gabapentin 300 mg'],
    ['two spans, two words', '<div><span>gabapentin</span><span>daily</span></div>', 'gabapentin daily'],
    ['a label and a value', '<div><label>Drug</label>Gabapentin</div>', 'Drug Gabapentin'],
    ['a number and its unit', '<div><span>300</span><span>mg gabapentin</span></div>', '300 mg gabapentin'],
    ['a picture', '<div>gabapentin<img alt="">daily gabapentin</div>', 'gabapentin daily gabapentin'],
  ])('has a space between %s', (_, html, text) => {
    put(html);
    expect(textsAround('abapentin')).toEqual([text]);
  });

  it('has no space before a full stop', () => {
    put('<div><span>Takes gabapentin</span><span>.</span></div>');
    expect(textsAround('gabapentin')).toEqual(['Takes gabapentin.']);
  });

  it('ends at blocks, on both sides of them', () => {
    put('<div>before gabapentin<p>inside</p>after</div>');
    expect(textsAround('before')).toEqual(['before gabapentin', 'after']);
    expect(textsAround('inside')).toEqual(['inside']);
  });

  it('ends at a block inside an inline element', () => {
    put('<div><a href="#">one<p>two</p></a>three</div>');
    expect(textsAround('one')).toEqual(['one', 'three']);
  });

  it('keeps line breaks as line ends', () => {
    put('<div>Medications:<br>gabapentin 300 mg<br>tramadol</div>');
    expect(textsAround('tramadol')).toEqual(['Medications:\ngabapentin 300 mg\ntramadol']);
  });

  it('keeps lines and spaces of preformatted text', () => {
    put('<pre>Meds:\n  gabapentin\n</pre>');
    expect(textsAround('gabapentin')[0]?.trimEnd()).toBe('Meds:\n  gabapentin');
  });

  it('sees from the text that lines are shown as lines', () => {
    put('<div class="note">HPI: leg pain.\n\nMedications:\n- gabapentin 300 mg\n- tramadol\n</div>');
    expect(textsAround('tramadol')[0]?.trim().split('\n')).toHaveLength(5);
  });
});

describe('what is not read', () => {
  it.each([
    ['a script', '<script type="text/plain">gabapentin</script>'],
    ['a style sheet', '<style>gabapentin</style>'],
    ['a text field', '<textarea>gabapentin</textarea>'],
    ['an editor', '<div contenteditable="true"><p>gabapentin</p></div>'],
    ['an editor by its role', '<div role="textbox"><p>gabapentin</p></div>'],
    ['a list to choose from', '<select><option>gabapentin</option></select>'],
    ['what the page hides', '<section hidden><p>gabapentin</p></section>'],
    ['a fallback without scripts', '<noscript>gabapentin</noscript>'],
  ])('%s', (_, html) => {
    put(html);
    expect(unitOf(textWith('gabapentin'), emptyLayout())).toBeUndefined();
  });

  it('leaves a field out of the flow around it', () => {
    put('<p>takes <select><option>pregabalin</option></select> gabapentin</p>');
    expect(textsAround('gabapentin')).toEqual(['takes gabapentin']);
  });

  it('what is shown as no editor inside a page is read', () => {
    put('<div contenteditable="false">gabapentin</div>');
    expect(textsAround('gabapentin')).toEqual(['gabapentin']);
  });
});

describe('the way back', () => {
  it.each([
    ['gabapentin', '<p>x gaba<b>pen</b>tin y</p>', 'gaba', 'tin'],
    ['lumbar radiculopathy', '<p> lumbar\n   radiculopathy</p>', 'lumbar', 'radiculopathy'],
    ['tramadol', '<p>a  b  c  tramadol</p>', 'tramadol', 'tramadol'],
    ['duloxetine', '<p>dulo\u00adxetine,</p>', 'dulo', 'xetine'],
    ['300 mg', '<div><span>Gabapentin</span><span>300 mg</span></div>', '300 mg', '300 mg'],
  ])('from %s leads to its nodes', (term, html, first, last) => {
    put(html);
    const { passage, pieces } = flowWith(term, first);
    const start = passage.text.indexOf(term);
    const place = placeOf(pieces, { start, end: start + term.length });
    expect(place?.startContainer).toBe(textWith(first));
    expect(place?.endContainer).toBe(textWith(last));
    const range = document.createRange();
    range.setStart(textWith(first), place?.startOffset ?? 0);
    range.setEnd(textWith(last), place?.endOffset ?? 0);
    expect(range.toString().replace(/\s+/g, ' ').replace('\u00ad', '')).toBe(term);
  });
});

describe('struck text', () => {
  it.each(['s', 'del', 'strike'])('is told by <%s>', (tag) => {
    put(`<p>now pregabalin, <${tag}>gabapentin 300 mg</${tag}> stopped</p>`);
    const { passage } = flowWith('pregabalin');
    expect(passage.struck?.map(({ start, end }) => passage.text.slice(start, end))).toEqual(['gabapentin 300 mg']);
  });

  it('is told by its style', () => {
    put('<p><span style="text-decoration: line-through">gabapentin</span></p>');
    expect(flowWith('gabapentin').passage.struck).toEqual([{ start: 0, end: 10 }]);
  });

  it('is all of a block that stands in it', () => {
    put('<del><p>gabapentin daily</p></del>');
    expect(flowWith('gabapentin').passage.struck).toEqual([{ start: 0, end: 16 }]);
  });
});
