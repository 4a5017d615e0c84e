import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { builtFiles } from '../support/builds.ts';
import { inEachBrowser } from '../support/inEachBrowser.ts';

const schemes = ['light', 'dark'] as const;
const tabs = ['plan', 'doses', 'pitfalls', 'page'] as const;

inEachBrowser('axe finds nothing', (context) => {
  const opened = async (name: string, scheme: (typeof schemes)[number]): Promise<Page> => {
    const { driven } = context();
    const page = await driven.openExtensionPage(name);
    await driven.setColourScheme(scheme, page);
    return page;
  };

  it.each(schemes)('on any tab of the popup, nor on a drug and a search, %s', async (scheme) => {
    const page = await opened('/popup.html', scheme);
    for (const tab of tabs) {
      await (await page.waitForSelector(`#tab-${tab}`))?.click();
      await page.waitForSelector(`#panel-${tab}`);
      expect(await axeFindings(page), `tab ${tab}`).toEqual([]);
    }
    await page.click('#tab-doses');
    await (await page.waitForSelector('#panel-doses button'))?.click();
    await page.waitForSelector('[data-title]');
    expect(await axeFindings(page), 'drug view').toEqual([]);
    await page.type('input', 'gabapentin');
    await page.waitForFunction(() => /pregabalin|gabapentin/i.test(document.body.innerText));
    expect(await axeFindings(page), 'search').toEqual([]);
    await page.close();
  });

  it.each(
    builtFiles('chromium', '.html')
      .map((file) => `/${path.basename(file)}`)
      .filter((name) => name !== '/popup.html')
      .flatMap((name) => schemes.map((scheme) => [name, scheme] as const)),
  )('on %s, %s', async (name, scheme) => {
    const page = await opened(name, scheme);
    await page.waitForSelector('h1, h2, input');
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });
});
