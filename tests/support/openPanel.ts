import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { cardWith, placeOf, pointAt, pressIn } from './cards.ts';
import type { DrivenBrowser } from './drive/drivenBrowser.ts';
import { inContent, inFirefox } from './drive/firefoxChrome.ts';
import { within } from './within.ts';

/** The panel beside the page. */
export interface OpenPanel {
  text(): Promise<string>;
  /** Clicks the first element this CSS selector finds whose words fit. @throws when there is none */
  click(selector: string, words?: RegExp): Promise<void>;
}

/** Runs in the panel: no closures, no imports. */
function press(content: Window & typeof globalThis, argument: string): void {
  const [selector, words] = JSON.parse(argument) as [string, string];
  const found = [...content.document.querySelectorAll<HTMLElement>(selector)].find((each) =>
    new RegExp(words, 'i').test(each.textContent ?? ''),
  );
  if (!found) throw new Error(`nothing in the panel matches ${selector} with ${words}`);
  found.click();
}

/** Opens Chromium's panel by the button of a card, as the user opens it. @returns the panel's page */
export async function openByCard(driven: DrivenBrowser, page: Page, words: string): Promise<Page> {
  await placeOf(page, words);
  await page.mouse.move(5, 5);
  await pointAt(page, words);
  await pressIn(page, await cardWith(driven, page, /Open in panel/), /Open in panel/);
  const target = await driven.browser.waitForTarget((each) => each.url().endsWith('/sidepanel.html'), {
    timeout: 10_000,
  });
  return target.asPage();
}

function panelOf(panel: Page): OpenPanel {
  return {
    text: () => panel.evaluate(() => document.body.innerText),
    click: (selector, fits = /(?:)/) =>
      panel.evaluate(`(${press})(window, ${JSON.stringify(JSON.stringify([selector, fits.source]))})`) as Promise<void>,
  };
}

/** Firefox opens its sidebar only for real clicks in its own windows; its window is told to. */
async function openSidebar({ browser }: DrivenBrowser): Promise<OpenPanel> {
  await inFirefox(
    browser,
    `SidebarController.show([...SidebarController.sidebars.keys()].find((id) => id.startsWith('stepwise')))`,
  );
  const element = `SidebarController.browser.contentDocument.getElementById('webext-panels-browser')`;
  const panel: OpenPanel = {
    text: () => inContent(browser, element, (content) => content.document.body.innerText),
    click: (selector, fits = /(?:)/) => inContent(browser, element, press, JSON.stringify([selector, fits.source])),
  };
  await within(15_000, 'the sidebar', async () => (await panel.text()).trim() !== '');
  return panel;
}

/** Opens the panel beside a page that is read. @param words a term on the page, with a card */
export async function openPanel(driven: DrivenBrowser, page: Page, words: string): Promise<OpenPanel> {
  return driven.kind === 'chromium' ? panelOf(await openByCard(driven, page, words)) : openSidebar(driven);
}

const lookupWindow = `[...Services.wm.getEnumerator('navigator:browser')].filter((each) => each !== window)`;

/** The addresses of what stands in other windows of Firefox. */
export const lookupWindows = ({ browser }: DrivenBrowser): Promise<string[]> =>
  inFirefox(browser, `${lookupWindow}.map((each) => each.gBrowser.currentURI.spec)`);

/** Closes the other windows of Firefox; Chromium's panel goes with its tab. */
export async function closeWindows({ kind, browser }: DrivenBrowser): Promise<void> {
  if (kind !== 'firefox') return;
  // A page that is still asking for what is kept makes Firefox complain of answers that come too late.
  await pause(1_000);
  await inFirefox(browser, `${lookupWindow}.forEach((each) => each.close())`);
}
