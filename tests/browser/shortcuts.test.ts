import { describe, expect, inject, it } from 'vitest';
import { manifestOf } from '../support/builds.ts';
import { markedText, untilMarked, witnessOf } from '../support/chartPage.ts';
import type { DrivenBrowser } from '../support/drive/drivenBrowser.ts';
import { inEachBrowser } from '../support/inEachBrowser.ts';
import { pressKeys, pressUntil, suggestedKey } from '../support/keyboard.ts';

const press = (driven: DrivenBrowser, command: string): Promise<void> =>
  pressKeys(suggestedKey(manifestOf(driven.kind), command));

describe.runIf(inject('display') !== null)('with a real keyboard', () => {
  inEachBrowser('the shortcuts', (context) => {
    it('read a page that was not read yet, hide its marks and show them again', async () => {
      const { driven, server } = context();
      const page = await driven.open(`${server.origin}/frames.html`);
      const terms = ['sciatica', 'gabapentin', 'duloxetine', 'cyclobenzaprine'];
      expect(await markedText(driven, page)).toEqual([]);
      await press(driven, 'toggle-marks');
      await untilMarked(driven, page, terms);
      await press(driven, 'toggle-marks');
      await untilMarked(driven, page, []);
      await press(driven, 'toggle-marks');
      await untilMarked(driven, page, terms);
      expect((await witnessOf(page)).mutations).toEqual([]);
      await page.close();
    });

    it('open the look-up in a small window where the page takes no scripts', async () => {
      const { driven } = context();
      const page = await driven.openBrowserPage();
      await page.bringToFront();
      const before = new Set(await driven.browser.pages());
      const window = await pressUntil('the small window', suggestedKey(manifestOf(driven.kind), 'lookup'), async () =>
        (await driven.browser.pages()).find((each) => !before.has(each)),
      );
      await window.waitForSelector('input');
      await window.type('input', 'lyrica');
      await window.waitForFunction(() => document.body.innerText.includes('pregabalin'));
      await window.close();
      await page.close();
    });
  });
});
