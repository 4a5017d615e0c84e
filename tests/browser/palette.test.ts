import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { manifestOf } from '../support/builds.ts';
import { witnessOf } from '../support/chartPage.ts';
import type { ClosedRoot, DrivenBrowser } from '../support/drive/drivenBrowser.ts';
import { inEachBrowser } from '../support/inEachBrowser.ts';
import { pressKeys, pressUntil, suggestedKey, typeText } from '../support/keyboard.ts';
import { within } from '../support/within.ts';

/** Opens the palette with the real shortcut and waits for what it shows. */
async function lookUp(driven: DrivenBrowser, page: Page): Promise<ClosedRoot> {
  await page.bringToFront();
  return pressUntil('the palette', suggestedKey(manifestOf(driven.kind), 'lookup'), () =>
    palette(driven, page, ({ hasFocus }) => hasFocus),
  );
}

/** The palette, if it is open and looks like this. */
const palette = async (
  driven: DrivenBrowser,
  page: Page,
  looksLike: (palette: ClosedRoot) => boolean,
): Promise<ClosedRoot | undefined> =>
  (await driven.closedRoots(page)).find((root) => root.fieldValue !== null && looksLike(root));

/** Selects the words of an element, as a double click would. */
function select(page: Page, selector: string): Promise<void> {
  return page.$eval(selector, (element) => getSelection()?.selectAllChildren(element));
}

/** Presses Esc until the palette is gone: a first one goes back from what was looked up. */
async function dismiss(driven: DrivenBrowser, page: Page): Promise<void> {
  const isOpen = async (): Promise<boolean> =>
    (await driven.closedRoots(page)).some(({ fieldValue }) => fieldValue !== null);
  for (let presses = 0; presses < 3 && (await isOpen()); presses++) {
    await pressKeys('Escape');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(await isOpen(), 'the palette after three times Esc').toBe(false);
}

// Real key presses need a screen of our own; on macOS and Windows the suite has none.
describe.runIf(inject('display') !== null)('with a real keyboard', () => {
  inEachBrowser('the palette', (context) => {
    let page: Page;
    beforeAll(async () => {
      const { driven, server } = context();
      page = await driven.open(`${server.origin}/quiet.html`);
    });

    beforeEach(() => dismiss(context().driven, page));

    it.each([
      ['a brand', '#brand', 'Neurontin', /^(?:Stepwise lookup\s+)?gabapentin\b/],
      ['an ICD-10 code', '#code', 'M54.31', /^(?:Stepwise lookup\s+)?sciatica\b/],
      ['a misspelling', '#misspelling', 'gabapentine', /^(?:Stepwise lookup\s+)?gabapentin\b/],
    ])('answers %s that is selected on the page', async (_, selector, typed, answer) => {
      const { driven } = context();
      await select(page, selector);
      const shown = await lookUp(driven, page);
      expect(shown.fieldValue?.trim()).toBe(typed);
      expect(shown.text).toMatch(answer);
      await dismiss(driven, page);
    });

    it('answers what is typed, hands the focus back on Esc, and the page hears no key', async () => {
      const { driven } = context();
      await page.focus('#field');
      await page.evaluate(() => {
        getSelection()?.removeAllRanges();
        (window as unknown as { witness: { keys: string[] } }).witness.keys.length = 0;
      });
      await lookUp(driven, page);
      await typeText('neurontin');
      await within(10_000, 'the answer', () =>
        palette(driven, page, ({ text, fieldValue }) => fieldValue === 'neurontin' && /gabapentin/i.test(text)),
      );
      const heardWhileOpen = (await witnessOf(page)).keys;
      await dismiss(driven, page);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
      expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('');
      // The shortcut itself is the browser's, and may leave its key up to the page; letters and Esc are the palette's.
      const shortcut = suggestedKey(manifestOf(driven.kind), 'lookup').at(-1);
      const heard = [...heardWhileOpen, ...(await witnessOf(page)).keys].filter((key) => key !== `keyup ${shortcut}`);
      expect(heard.filter((key) => /^\w+ ([a-z]|Escape)$/.test(key))).toEqual([]);
    });
  });
});
