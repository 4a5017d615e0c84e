// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPage, type PageSession } from '../../../core/page/pageSession.ts';
import { plainReader, put, textWith } from './dom.ts';

/** happy-dom has no static ranges; highlights it has none either, which is the case under test here. */
class PlainRange {
  constructor(place: object) {
    Object.assign(this, place);
  }
}

let stop = new AbortController();
beforeEach(() => {
  vi.stubGlobal('StaticRange', PlainRange);
});
afterEach(() => {
  stop.abort();
  stop = new AbortController();
  vi.unstubAllGlobals();
});

const open = (changed: () => void = () => {}): PageSession =>
  openPage(document, {
    gate: (text) => /\S/.test(text),
    loadReader: async () => ({ ...plainReader, isMarked: (concept) => concept !== 'drug:prednisone' }),
    look: 'underline',
    density: 'every',
    changed,
    signal: stop.signal,
  });

const found = (page: PageSession): string[] => page.reading().mentions.map(({ surface }) => surface);

async function settled(page: PageSession): Promise<PageSession> {
  await vi.waitFor(() => expect(page.settled).toBe(true));
  return page;
}

describe('a page where the browser draws no highlights', () => {
  it('is read all the same', async () => {
    put('<p>gabapentin for sciatica</p>');
    const page = await settled(open());
    expect(page.marks.supported).toBe(false);
    expect(found(page)).toEqual(['gabapentin', 'sciatica']);
  });
});

describe('a page being read', () => {
  it('lists what it found in the order of the document, whatever came last', async () => {
    put('<p>gabapentin</p><p id="late"></p><p>tramadol</p>');
    const page = await settled(open());
    document.querySelector('#late')?.append('duloxetine');
    await vi.waitFor(() => expect(found(page)).toEqual(['gabapentin', 'duloxetine', 'tramadol']));
  });

  it('finds what stands in open shadow roots, nested ones too, where the host stands', async () => {
    put('<p>gabapentin</p><div id="host"></div><p>tramadol</p>');
    const outer = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (!outer) throw new Error('No shadow root.');
    outer.innerHTML = '<p>duloxetine</p><section></section>';
    const inner = outer.querySelector('section')?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = '<p>sciatica</p>';
    const page = await settled(open());
    await vi.waitFor(() => expect(found(page)).toHaveLength(4));
    expect(found(page)[0]).toBe('gabapentin');
    expect(found(page)).toContain('sciatica');
  });

  it('forgets what has left, and keeps the id of what was drawn anew', async () => {
    put('<ul><li>gabapentin</li><li>tramadol</li></ul>');
    const page = await settled(open());
    const before = page.reading().mentions.find(({ surface }) => surface === 'tramadol')?.id;
    document.querySelector('li')?.remove();
    textWith('tramadol').data = 'still tramadol';
    await vi.waitFor(() => expect(page.reading().mentions[0]?.quote).toBe('still tramadol'));
    expect(page.reading().mentions).toEqual([expect.objectContaining({ id: before })]);
  });

  it('counts what is drawn, not what is only read', async () => {
    put('<p>gabapentin and prednisone</p>');
    const page = await settled(open());
    expect(found(page)).toEqual(['gabapentin', 'prednisone']);
    expect(page.count()).toBe(1);
  });

  it('says so when something changed, and is silent when nothing did', async () => {
    put('<p>gabapentin</p><p id="other">words</p>');
    const changed = vi.fn();
    const page = await settled(open(changed));
    expect(changed).toHaveBeenCalledTimes(1);
    document.querySelector('#other')?.append(' and words');
    await new Promise((resolve) => setTimeout(resolve, 30));
    await settled(page);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('reads a page of which nothing is there yet, and one without a body', async () => {
    put('');
    const page = await settled(open());
    expect(found(page)).toEqual([]);
    document.body.remove();
    document.documentElement.append(document.createElement('body'));
    document.body.append('gabapentin');
    await vi.waitFor(() => expect(found(page)).toEqual(['gabapentin']));
  });

  it('stops with its signal', async () => {
    put('<p>words</p>');
    const page = await settled(open());
    stop.abort();
    document.querySelector('p')?.append(' gabapentin');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(found(page)).toEqual([]);
  });

  it('changes nothing in the document', async () => {
    const html = '<p>gaba<b>pentin</b></p><table><tbody><tr><td>tramadol</td></tr></tbody></table>';
    put(html);
    await settled(open());
    expect(document.body.innerHTML).toBe(html);
    expect(document.body.getAttributeNames()).toEqual([]);
  });
});
