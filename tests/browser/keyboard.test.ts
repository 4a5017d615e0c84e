import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { manifestOf } from '../support/builds.ts';
import { cardWith, untilNoCard } from '../support/cards.ts';
import { activate, markedText, serialised, witnessOf } from '../support/chartPage.ts';
import type { DrivenBrowser } from '../support/drive/drivenBrowser.ts';
import { inEachBrowser } from '../support/inEachBrowser.ts';
import { pressKeys, suggestedKey } from '../support/keyboard.ts';
import { setShortcut } from '../support/setShortcut.ts';
import { within } from '../support/within.ts';

/** A key that no browser and no suggestion of ours uses. */
const cardKey = { browser: 'Alt+Shift+9', xdotool: 'alt+shift+9' };

const ringed = async (driven: DrivenBrowser, page: Page): Promise<string> =>
  ((await driven.marks(page))['ref-focus'] ?? []).join('');

/** What was said to screen readers: the live region stands in a closed root of the page for a moment. */
const said = async (driven: DrivenBrowser, page: Page): Promise<string | undefined> =>
  (await driven.closedRoots(page)).find(({ box, text }) => box === null && text !== '')?.text;

describe.runIf(inject('display') !== null)('with a real keyboard', () => {
  inEachBrowser('the ring', (context) => {
    let page: Page;
    beforeAll(async () => {
      const { driven, server } = context();
      page = await driven.open(`${server.origin}/card.html`);
      await activate(driven, page);
      await within(10_000, 'the marks', async () => (await markedText(driven, page)).includes('cyclobenzaprine'));
      // The window hears keys again only some time after the popup is gone.
      await page.bringToFront();
      await within(20_000, 'the window to hear keys', async () => {
        await pressKeys('Control_L');
        await pause(300);
        return (await witnessOf(page)).keys.length > 0;
      });
    });

    const next = async (): Promise<void> => {
      await page.bringToFront();
      await pressKeys(suggestedKey(manifestOf(context().driven.kind), 'next-term'));
      // Asking Firefox's window at once what is shown keeps the shortcut waiting.
      await pause(1_500);
    };

    it('goes from term to term, and says where it is', async () => {
      const { driven } = context();
      const before = await serialised(page);
      // After another browser was in front Firefox may not hear the first press.
      await within(20_000, 'the ring', async () => {
        if ((await ringed(driven, page)) === '') await next();
        return (await ringed(driven, page)) === 'naproxen';
      });
      expect(await within(3_000, 'the words', () => said(driven, page))).toMatch(
        /^naproxen, active, 1,000 mg daily, 1 of \d+$/,
      );
      await next();
      await within(5_000, 'the ring', async () => (await ringed(driven, page)) === 'gabapentin');
      expect(
        await within(3_000, 'the words', async () => {
          const words = await said(driven, page);
          return words?.startsWith('gabapentin') ? words : undefined;
        }),
      ).toMatch(/^gabapentin, active, 900 mg daily, 2 of \d+$/);
      await within(8_000, 'the page to be as it was', async () => (await serialised(page)) === before);
    });

    it('opens the card at the ring with a key of its own, takes Esc, and gives the focus back', async () => {
      const { driven } = context();
      await setShortcut(driven, 'open-card', cardKey.browser);
      await page.bringToFront();
      await page.focus('#field');
      await page.evaluate(() => (window as unknown as { witness: { keys: string[] } }).witness.keys.splice(0));
      await pressKeys(cardKey.xdotool);
      const card = await cardWith(driven, page, /^gabapentin/);
      expect(card.hasFocus).toBe(true);
      await pressKeys('Escape');
      await untilNoCard(driven, page);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
      expect((await witnessOf(page)).keys.filter((key) => /Escape/.test(key))).toEqual([]);
    });
  });
});
