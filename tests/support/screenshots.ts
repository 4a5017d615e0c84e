import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { cardWith, pointAt } from './cards.ts';
import type { ChromiumPopup, DrivenChromium } from './drive/drivenChromium.ts';
import { servedChart } from './servedChart.ts';
import { startServer } from './server.ts';
import { within } from './within.ts';

const schemes = ['light', 'dark'] as const;
const tabs = ['plan', 'doses', 'pitfalls', 'page'] as const;

/** Photographs a page under the name of a screen. */
type Take = (name: string, page: Page) => Promise<void>;

async function openPopup(driven: DrivenChromium, over: Page, scheme: (typeof schemes)[number]): Promise<ChromiumPopup> {
  const popup = await driven.openPopup(over);
  await driven.setColourScheme(scheme, popup.page);
  await popup.page.waitForFunction(() => !document.querySelector('.invitation'));
  return popup;
}

async function popupScreens(popup: ChromiumPopup, take: Take): Promise<void> {
  for (const tab of tabs) {
    await popup.click(`#tab-${tab}`);
    await popup.page.waitForSelector(`#panel-${tab}`);
    await take(`popup-${tab}`, popup.page);
  }
  await popup.click('#tab-doses');
  await popup.page.waitForSelector('#panel-doses button');
  await popup.click('#panel-doses button');
  await popup.page.waitForSelector('[data-title]');
  await take('popup-drug', popup.page);
}

/**
 * Opens the palette over a page with the selection looked up. Without a screen there is no keyboard that could press the
 * shortcut, so the background is told to do what it does then; the popup's click has given it the permission.
 */
async function openPalette(driven: DrivenChromium, page: Page): Promise<void> {
  await (await driven.openPopup(page)).close();
  await page.bringToFront();
  await page.$eval('#thread', (thread) => {
    const text = [...thread.querySelectorAll('p')].flatMap((paragraph) => [...paragraph.childNodes]);
    const node = text.find(({ nodeValue }) => nodeValue?.includes('Neurontin'));
    const start = node?.nodeValue?.indexOf('Neurontin') ?? 0;
    if (node) getSelection()?.setBaseAndExtent(node, start, node, start + 'Neurontin'.length);
  });
  const target = await driven.browser.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/palette.js'] });
  })()`);
  await within(10_000, 'the palette', async () => (await driven.closedRoots(page)).some(({ hasFocus }) => hasFocus));
}

/** The card over a drug of the chart, as a resting pointer opens it. */
async function takeCard(driven: DrivenChromium, page: Page, take: Take): Promise<void> {
  await (await driven.openPopup(page)).close();
  await page.bringToFront();
  await page.evaluate(() => {
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });
  await page.mouse.move(5, 5);
  await within(10_000, 'the marks', async () =>
    Object.values(await driven.marks(page))
      .flat()
      .includes('tramadol'),
  );
  await pointAt(page, 'tramadol');
  await cardWith(driven, page, /tramadol/);
  await take('card', page);
}

/** Photographs every screen of the extension, light and dark, into the folder. @returns the paths of the pictures */
export async function takeScreenshots(driven: DrivenChromium, folder: string): Promise<string[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const server = await startServer();
  server.put('/chart', servedChart());
  const files: string[] = [];
  try {
    for (const scheme of schemes) {
      const take: Take = async (name, page) => {
        const file = path.join(folder, `${name}-${scheme}.png`);
        await page.screenshot({ path: file });
        files.push(file);
      };
      const chart = await driven.openExtensionPage('/chart.html');
      await driven.setColourScheme(scheme, chart);
      await chart.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
      await take('chart', chart);
      const popup = await openPopup(driven, chart, scheme);
      await popupScreens(popup, take);
      await popup.close();
      await chart.close();

      const served = await driven.open(`${server.origin}/chart`);
      await driven.setColourScheme(scheme, served);
      await openPalette(driven, served);
      await take('palette', served);
      await served.keyboard.press('Escape');
      await served.keyboard.press('Escape');
      await takeCard(driven, served, take);
      await served.close();

      for (const name of ['options', 'lookup', 'sidepanel', 'welcome']) {
        const page = await driven.openExtensionPage(`/${name}.html`);
        await driven.setColourScheme(scheme, page);
        await page.waitForSelector('h1, h2, input');
        await take(name, page);
        await page.close();
      }
    }
  } finally {
    await server.close();
  }
  return files;
}

/** The pictures that the README shows. */
const shown = ['chart-light', 'popup-plan-light', 'popup-plan-dark', 'popup-doses-light', 'palette-light'];

/** Copies the README's pictures to where they are committed. @returns the paths of the copies */
export async function renewPictures(files: readonly string[], pictures: string): Promise<string[]> {
  await mkdir(pictures, { recursive: true });
  const copies: string[] = [];
  for (const file of files) {
    if (!shown.includes(path.basename(file, '.png'))) continue;
    const copy = path.join(pictures, path.basename(file));
    await copyFile(file, copy);
    copies.push(copy);
  }
  return copies;
}
