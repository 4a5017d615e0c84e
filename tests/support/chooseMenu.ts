import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from './drive/drivenBrowser.ts';
import { inFirefox } from './drive/firefoxChrome.ts';
import { within } from './within.ts';

/**
 * Chooses our entry in the context menu of what is selected at a place of the page. Chromium draws its menu where no test can
 * reach; there the background is told of the click as the browser tells it.
 */
export async function chooseLookup(driven: DrivenBrowser, page: Page, at: { x: number; y: number }): Promise<void> {
  if (driven.kind === 'firefox') {
    await page.mouse.click(at.x, at.y, { button: 'right' });
    const entry = `[...document.querySelectorAll('#contentAreaContextMenu menuitem')].find((each) => /^Look up “/.test(each.label))`;
    await within(10_000, 'the entry in the menu', () => inFirefox(driven.browser, `!!${entry}`));
    await inFirefox(driven.browser, `document.getElementById('contentAreaContextMenu').activateItem(${entry})`);
    return;
  }
  const target = await driven.browser.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  const selectionText = await page.evaluate(() => String(getSelection()));
  await worker?.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch(
      { menuItemId: 'lookup', frameId: 0, editable: false, selectionText: ${JSON.stringify(selectionText)} }, tab);
  })()`);
}
