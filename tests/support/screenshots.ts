import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { DrivenChromium } from './drive/drivenChromium.ts';

const schemes = ['light', 'dark'] as const;
const tabs = ['plan', 'doses', 'pitfalls', 'page'] as const;

/** Shows a screen in a page and says what to photograph. */
type Take = (name: string, page: Page) => Promise<void>;

async function popupScreens(
  driven: DrivenChromium,
  chart: Page,
  scheme: (typeof schemes)[number],
  take: Take,
): Promise<void> {
  const popup = await driven.openPopup(chart);
  await driven.setColourScheme(scheme, popup.page);
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
  await popup.close();
}

/** Photographs every screen of the extension, light and dark, into the folder. @returns the paths of the pictures */
export async function takeScreenshots(driven: DrivenChromium, folder: string): Promise<string[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const scheme of schemes) {
    const take: Take = async (name, page) => {
      const file = path.join(folder, `${name}-${scheme}.png`);
      await page.screenshot({ path: file });
      files.push(file);
    };
    const chart = await driven.openExtensionPage('/chart.html');
    await driven.setColourScheme(scheme, chart);
    await chart.waitForFunction(
      () => CSS.highlights.size > 0 && [...CSS.highlights.values()].some(({ size }) => size > 0),
    );
    await take('chart', chart);
    await popupScreens(driven, chart, scheme, take);
    await chart.close();
    for (const name of ['options', 'lookup']) {
      const page = await driven.openExtensionPage(`/${name}.html`);
      await driven.setColourScheme(scheme, page);
      await take(name, page);
      await page.close();
    }
  }
  return files;
}

/** The pictures that the README shows. */
const shown = ['chart-light', 'popup-plan-light', 'popup-plan-dark', 'popup-doses-light', 'lookup-light'];

/** Copies the README's pictures to where they are committed. */
export async function renewPictures(files: readonly string[], pictures: string): Promise<string[]> {
  await mkdir(pictures, { recursive: true });
  const chosen = files.filter((file) => shown.includes(path.basename(file, '.png')));
  const copies = chosen.map((file) => path.join(pictures, path.basename(file)));
  for (const [index, file] of chosen.entries()) await copyFile(file, copies[index] ?? '');
  return copies;
}
