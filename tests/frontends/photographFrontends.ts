import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { frontendsFolder } from '../support/builds.ts';
import { cardWith, pointAt, untilNoCard } from '../support/cards.ts';
import { activate, markedText } from '../support/chartPage.ts';
import type { DrivenChromium } from '../support/drive/drivenChromium.ts';
import { openFrontend, settled } from '../support/frontendPage.ts';
import { openByCard } from '../support/openPanel.ts';
import { startServer } from '../support/server.ts';
import { within } from '../support/within.ts';
import { buildFrontends } from './buildFrontends.ts';
import { frontends } from './cases/all.ts';
import type { FrontendCase } from './frontendCase.ts';

const schemes = ['light', 'dark'] as const;

/** Zoomed in a browser, a window has fewer and larger CSS pixels. */
const zooms = { 100: { width: 1280, height: 900, scale: 1 }, 200: { width: 640, height: 450, scale: 2 } } as const;

/** Without a screen no key can be pressed; the background is told to do what it does then. */
async function moveRing(driven: DrivenChromium): Promise<void> {
  const target = await driven.browser.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.tabs.sendMessage(tab.id, { type: 'move', by: 1, onward: true }, { frameId: 0 });
  })()`);
}

interface Camera {
  /** Sets colour scheme and zoom of a page. */
  readonly show: (page: Page) => Promise<void>;
  readonly take: (what: string, page: Page) => Promise<void>;
}

/** Marks, ring, card, the card over the modal dialog, and the panel of one front-end. */
async function photograph(
  driven: DrivenChromium,
  page: Page,
  { card, dialog }: FrontendCase,
  { show, take }: Camera,
): Promise<void> {
  await activate(driven, page);
  await within(10_000, 'the marks', async () => (await markedText(driven, page)).length > 0);
  await settled(page);
  await take('marks', page);
  await moveRing(driven);
  await take('ring', page);
  await page.mouse.move(2, 2);
  await pointAt(page, card.term);
  await cardWith(driven, page, card.words);
  await take('card', page);
  await page.mouse.move(2, 2);
  await untilNoCard(driven, page);
  const panel = await openByCard(driven, page, card.term);
  await show(panel);
  await panel.waitForSelector('h2');
  await take('panel', panel);
  await panel.close();
  await page.bringToFront();
  await page.$eval(dialog.open, (button) => button.scrollIntoView({ block: 'center' }));
  await page.click(dialog.open);
  await settled(page, 500);
  await pointAt(page, dialog.term);
  await cardWith(driven, page, new RegExp(`^${dialog.term}`));
  await take('dialog', page);
}

/** Photographs every front-end, light and dark, at 100 % and 200 %, into the folder. @returns the paths of the pictures */
export async function photographFrontends(driven: DrivenChromium, folder: string): Promise<string[]> {
  await buildFrontends();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const server = await startServer({ '/frontends': frontendsFolder });
  const files: string[] = [];
  try {
    for (const frontend of frontends)
      for (const scheme of schemes)
        for (const zoom of [100, 200] as const) {
          const { width, height, scale } = zooms[zoom];
          const show: Camera['show'] = async (shown) => {
            const breadth = shown.url().startsWith('chrome-extension:') ? Math.min(width, 400) : width;
            await shown.setViewport({ width: breadth, height, deviceScaleFactor: scale });
            await driven.setColourScheme(scheme, shown);
          };
          const page = await driven.browser.newPage();
          await show(page);
          await openFrontend({ driven, server }, frontend, page);
          const take: Camera['take'] = async (what, shown) => {
            const file = path.join(folder, `${frontend.name}-${what}-${scheme}-${zoom}.png`);
            await shown.screenshot({ path: file });
            files.push(file);
          };
          await photograph(driven, page, frontend, { show, take });
          await page.close();
        }
  } finally {
    await server.close();
  }
  return files;
}
