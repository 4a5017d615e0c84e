import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { activate, markedText, serialised } from '../support/chartPage.ts';
import { inEachBrowser } from '../support/inEachBrowser.ts';
import { type OpenPanel, openPanel } from '../support/openPanel.ts';
import { within } from '../support/within.ts';

inEachBrowser('the side panel', (context) => {
  let page: Page;
  let panel: OpenPanel;
  let before = '';

  /** Waits for words in the panel. @throws with its text instead */
  async function shows(words: RegExp): Promise<void> {
    let text = '';
    await within(10_000, `the panel to show ${words}`, async () => {
      text = await panel.text();
      return words.test(text);
    }).catch((error: unknown) => {
      throw new Error(`The panel does not show ${words}:\n${text.slice(0, 1500)}`, { cause: error });
    });
  }

  beforeAll(async () => {
    const { driven, server } = context();
    page = await driven.open(`${server.origin}/card.html`);
    before = await serialised(page);
    await activate(driven, page);
    await within(10_000, 'the marks', async () => (await markedText(driven, page)).includes('cyclobenzaprine'));
    panel = await openPanel(driven, page, 'gabapentin');
  });

  it('shows what the card was about, and the page behind it', async () => {
    if (context().driven.kind === 'chromium') {
      await shows(/gabapentinoid/);
      await panel.click('[aria-label="Back"]');
    }
    await shows(/This page/);
    await shows(/pregabalin/);
  });

  it('follows the page as it changes', async () => {
    await page.$eval('#going', (paragraph) => {
      paragraph.insertAdjacentHTML('afterend', '<p id="late">Meloxicam 15 mg daily.</p>');
    });
    await panel.click('#tab-page');
    await shows(/meloxicam/i);
    await page.$eval('#late', (paragraph) => paragraph.remove());
    await within(10_000, 'the term to go', async () => !/meloxicam/i.test(await panel.text()));
  });

  it('lights up a mention that is clicked, and changes nothing in the page', async () => {
    const { driven } = context();
    await page.evaluate(() => scrollTo(0, 600));
    await panel.click('.place', /naproxen/);
    await within(
      5_000,
      'the mention to light up',
      async () => (await driven.marks(page))['ref-focus']?.join('') === 'naproxen',
    );
    expect(await page.evaluate(() => scrollY)).toBeLessThan(300);
    await within(6_000, 'the page to be as it was', async () => (await serialised(page)) === before);
  });

  it('follows the tab in front: another page is not read, and the first is there again', async () => {
    const { driven, server } = context();
    const other = await driven.open(`${server.origin}/quiet.html`);
    await shows(/has not been read/);
    await activate(driven, other);
    await within(10_000, 'the panel to follow', async () => !/has not been read/.test(await panel.text()));
    await other.close();
    await page.bringToFront();
    await shows(/naproxen/);
  });

  it('knows that a page was left', async () => {
    const { server } = context();
    await page.goto(`${server.origin}/quiet.html`);
    await shows(/has not been read|Read the page/);
  });
});
