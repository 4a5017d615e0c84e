import { expect, it } from 'vitest';
import { activate, markedText, serialised, untilMarked, witnessOf } from '../support/chartPage.ts';
import { inEachBrowser } from '../support/inEachBrowser.ts';
import { within } from '../support/within.ts';

const head =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title><script src="/witness.js"></script></head>';

/** A PDF of one empty page, with the table of offsets that a viewer misses aloud. */
function onePagePdf(): string {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj${body}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 4\n0000000000 65535 f \n${offsets.join('')}`;
  return `${text}${table}trailer<</Root 1 0 R/Size 4>>\nstartxref\n${text.length}\n%%EOF`;
}

inEachBrowser('pages in bad shape', (context) => {
  it('a page of 5 MB is read to its last line, and answers while it is read', async () => {
    const { driven, server } = context();
    const line =
      '<p>Seen in clinic, walking well, no complaint today; will return as needed for the usual checks.</p>\n';
    const body = line.repeat(Math.ceil(5_000_000 / line.length));
    server.put('/big.html', `${head}<body>${body}<p id="last">Started gabapentin for sciatica.</p></body></html>`);
    const page = await driven.open(`${server.origin}/big.html`);
    await activate(driven, page);
    expect(await page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve('alive'), 0)))).toBe('alive');
    await untilMarked(driven, page, ['gabapentin', 'sciatica']);
    expect((await witnessOf(page)).mutations).toEqual([]);
    await page.close();
  });

  it('a page whose body was taken away, and comes back', async () => {
    const { driven, server } = context();
    server.put('/nobody.html', `${head}<body></body></html>`);
    const page = await driven.open(`${server.origin}/nobody.html`);
    await page.evaluate(() => document.body.remove());
    await activate(driven, page);
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.textContent = 'sciatica';
      document.documentElement.append(body);
    });
    await untilMarked(driven, page, ['sciatica']);
    await page.close();
  });

  it('a frameset, whose document has frames in place of a body', async () => {
    const { driven, server } = context();
    server.put(
      '/frameset.html',
      '<!doctype html><html lang="en"><head><title>f</title></head><frameset cols="50%,50%"><frame src="frame.html"><frame src="nested.html"></frameset></html>',
    );
    const page = await driven.open(`${server.origin}/frameset.html`);
    await activate(driven, page);
    await untilMarked(driven, page, ['gabapentin', 'cyclobenzaprine']);
    await page.close();
  });

  it("a PDF in the browser's own viewer: the popup says that it cannot be read", async () => {
    const { driven, server } = context();
    server.put('/report.pdf', onePagePdf());
    const page = await driven.open(`${server.origin}/quiet.html`);
    // The viewer replaces the page while it loads, which a driver takes for a navigation that went wrong.
    await page.goto(`${server.origin}/report.pdf`, { timeout: 5_000 }).catch(() => undefined);
    const popup = await driven.openPopup(page);
    await within(10_000, 'the sentence about the viewer', async () => /own viewer/.test(await popup.text()));
    expect(await popup.text()).toMatch(/NSAID/);
    await popup.close();
    await page.close();
  });

  it('lone surrogates, bidi marks and zero-width characters around terms', async () => {
    const { driven, server } = context();
    server.put('/odd.html', `${head}<body><p id="odd"></p><p>gabapentin</p></body></html>`);
    const page = await driven.open(`${server.origin}/odd.html`);
    await page.$eval('#odd', (paragraph) => {
      paragraph.textContent = '\uD800 sciatica \uDC00 \u202Etramadol\u202C \u200F\uFFFE \uD83D naproxen\uD83D';
    });
    const before = await serialised(page);
    await activate(driven, page);
    await untilMarked(driven, page, ['sciatica', 'tramadol', 'naproxen', 'gabapentin']);
    expect(await serialised(page)).toBe(before);
    await page.close();
  });

  it('a frame that vanishes while it is read', async () => {
    const { driven, server } = context();
    const text = '<p>Takes gabapentin for sciatica, no change since the last visit.</p>'.repeat(4000);
    server.put('/long.html', `${head}<body>${text}</body></html>`);
    server.put(
      '/vanishing.html',
      `${head}<body><p>tramadol</p><iframe id="gone" title="gone" src="/long.html"></iframe></body></html>`,
    );
    const page = await driven.open(`${server.origin}/vanishing.html`);
    const gone = activate(driven, page);
    await page.evaluate(async () => {
      for (let turn = 0; turn < 20; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        const frame = document.querySelector('iframe');
        const next = frame?.cloneNode() as HTMLIFrameElement;
        frame?.replaceWith(next);
      }
      document.querySelector('iframe')?.remove();
    });
    await gone;
    await untilMarked(driven, page, ['tramadol']);
    expect((await witnessOf(page)).errors).toEqual([]);
    await page.close();
  });

  it('the extension is updated while the page is open: a click marks what is new', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/chart.html`);
    await activate(driven, page);
    await page.waitForFunction(() => CSS.highlights.size > 0);
    await driven.reloadExtension();
    await page.bringToFront();
    await page.evaluate(() => {
      document.querySelector('#note')?.append(' Started duloxetine.');
    });
    await activate(driven, page);
    await within(10_000, 'the new text to be marked', async () =>
      (await markedText(driven, page)).includes('duloxetine'),
    );
    expect((await witnessOf(page)).errors).toEqual([]);
    await page.close();
  });
});
