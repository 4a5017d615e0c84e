// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Changes, watchChanges } from '../../../core/page/changes.ts';
import { type Stale, staleAfter } from '../../../core/page/followChanges.ts';
import type { Container } from '../../../core/page/tags.ts';
import { emptyLayout } from '../../../core/page/units.ts';
import { put, textWith } from './dom.ts';

let stop = new AbortController();
afterEach(() => {
  stop.abort();
  stop = new AbortController();
});

/** Lets the observer have its turn. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function changesBy(change: () => void): Promise<Changes> {
  const watch = watchChanges(() => {}, stop.signal);
  watch.observe(document);
  change();
  await turn();
  return watch.take();
}

/** What is stale after a change, in words: units by their text, parts by their tag or text. */
async function staleBy(change: () => void, known: readonly Container[] = []): Promise<Record<keyof Stale, string[]>> {
  const changes = await changesBy(change);
  const stale = staleAfter(changes, emptyLayout(), new Map(known.map((unit) => [unit, true])));
  const name = (node: Node): string => (node instanceof Element ? node.localName : (node.textContent ?? ''));
  return { units: [...stale.units].map(name), parts: stale.parts.map(name), gone: stale.gone.map(name) };
}

const one = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`No ${selector}.`);
  return found;
};

describe('what is stale after a change', () => {
  it('of a word: the block it stands in', async () => {
    put('<section><p>a <b>word</b></p><p>other</p></section>');
    expect(await staleBy(() => textWith('word').replaceData(0, 4, 'gabapentin'))).toEqual({
      units: ['p'],
      parts: [],
      gone: [],
    });
  });

  it('of a word in a table: the row', async () => {
    put('<table><tbody><tr><td>a</td><td>word</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>');
    const stale = await staleBy(() => textWith('word').replaceData(0, 4, 'gabapentin'));
    expect(stale).toEqual({ units: ['tr'], parts: [], gone: [] });
  });

  it('when a row is added: that row and nothing else', async () => {
    put('<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>');
    const stale = await staleBy(() => {
      const row = document.createElement('tr');
      row.innerHTML = '<td>gabapentin</td><td>300 mg</td>';
      one('tbody').append(row);
    });
    expect(stale).toEqual({ units: [], parts: ['tr'], gone: [] });
  });

  it('when a row is removed: only that it is gone', async () => {
    put('<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>');
    expect(await staleBy(() => one('tr').remove())).toEqual({ units: [], parts: [], gone: ['tr'] });
  });

  it('when text is added to a block: the whole block, because a term may end there', async () => {
    put('<p>gaba</p>');
    const stale = await staleBy(() => one('p').append('pentin'));
    expect(stale.units).toEqual(['p']);
  });

  it('when letters are made bold: the block around', async () => {
    put('<p>gabapentin</p>');
    const stale = await staleBy(() => {
      const bold = document.createElement('b');
      one('p').replaceChild(bold, textWith('gabapentin'));
      bold.append('gabapentin');
    });
    expect(stale.units).toEqual(['p']);
  });

  it('when a part is built piece by piece: the part once', async () => {
    put('<main></main>');
    const stale = await staleBy(() => {
      const list = document.createElement('ul');
      one('main').append(list);
      for (const word of ['gabapentin', 'tramadol']) {
        const item = document.createElement('li');
        list.append(item);
        item.append(word);
      }
    });
    expect(stale.parts).toEqual(['ul']);
    expect(stale.units).toEqual([]);
  });

  it('when a column gets another name: every row in which something was found', async () => {
    put(
      '<table><thead><tr><th>Drug</th><th>Dose</th></tr></thead><tbody><tr><td>gabapentin</td><td>1</td></tr></tbody></table>',
    );
    const stale = await staleBy(() => textWith('Drug').replaceData(0, 4, 'Allergen'), [one('tbody tr')]);
    expect(stale.units).toEqual(['tr', 'tr']);
  });

  it('when a heading is put in: what was found below it', async () => {
    put('<section><p>gabapentin</p></section>');
    const stale = await staleBy(() => {
      const heading = document.createElement('h2');
      heading.textContent = 'Allergies';
      one('section').prepend(heading);
    }, [one('p')]);
    expect(stale.units).toEqual(['p']);
  });

  it('when a part is hidden: what was found in it', async () => {
    put('<section><p>gabapentin</p></section>');
    const stale = await staleBy(() => one('section').setAttribute('hidden', ''), [one('p')]);
    expect(stale.units).toContain('p');
  });

  it('when a part is moved: what was found in it, and it is not gone', async () => {
    put('<div id="a"><p>gabapentin</p></div><div id="b"></div>');
    const stale = await staleBy(() => one('#b').append(one('p')), [one('p')]);
    expect(stale).toEqual({ units: ['p'], parts: ['p'], gone: [] });
  });

  it('when nobody reads there: nothing', async () => {
    put('<div contenteditable="true"><p>word</p></div>');
    expect((await staleBy(() => textWith('word').replaceData(0, 4, 'gabapentin'))).units).toEqual([]);
  });
});

describe('a gathering of changes', () => {
  it('becomes a whole rescan past a thousand places', async () => {
    put(Array.from({ length: 1_200 }, (_, i) => `<p>${i}</p>`).join(''));
    const changes = await changesBy(() => {
      for (const paragraph of document.querySelectorAll('p')) paragraph.append('x');
    });
    expect(changes.whole).toBe(true);
    expect(changes.places.size).toBe(0);
  });

  it('stays one place for a thousand rows added to a table', async () => {
    put('<table><tbody></tbody></table>');
    const changes = await changesBy(() => {
      for (let i = 0; i < 1_000; i += 1) one('tbody').append(document.createElement('tr'));
    });
    expect(changes.whole).toBe(false);
    expect(changes.places.size).toBe(1);
  });

  it('is announced once, until it is taken', async () => {
    put('<p>a</p>');
    const notice = vi.fn();
    const watch = watchChanges(notice, stop.signal);
    watch.observe(document);
    one('p').append('b');
    await turn();
    one('p').append('c');
    await turn();
    expect(notice).toHaveBeenCalledTimes(1);
    watch.take();
    one('p').append('d');
    await turn();
    expect(notice).toHaveBeenCalledTimes(2);
  });

  it('ends with its signal', async () => {
    put('<p>a</p>');
    const notice = vi.fn();
    watchChanges(notice, stop.signal).observe(document);
    stop.abort();
    one('p').append('b');
    await turn();
    expect(notice).not.toHaveBeenCalled();
  });
});
