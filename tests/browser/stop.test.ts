import { expect, it } from 'vitest';
import { cardsOf, cardWith, pointAt, untilNoCard } from '../support/cards.ts';
import { activate, markedText, serialised } from '../support/chartPage.ts';
import { inEachBrowser } from '../support/inEachBrowser.ts';
import { within } from '../support/within.ts';

inEachBrowser('a page whose site is taken from the list', (context) => {
  it('is let go of at once, with its card, and can be read again', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/card.html`);
    const before = await serialised(page);
    const marked = async (): Promise<boolean> => (await markedText(driven, page)).includes('cyclobenzaprine');
    await activate(driven, page);
    await within(10_000, 'the marks', marked);
    await pointAt(page, 'gabapentin');
    await cardWith(driven, page, /gabapentin/);

    // What the background sends to all tabs when a permission is gone.
    const ours = await driven.openExtensionPage('/lookup.html');
    const told = await ours.evaluate(`(async () => {
      const { tabs } = globalThis.browser ?? chrome;
      const message = { type: 'stop-sites', sites: ['http://127.0.0.1/*'] };
      const answers = await Promise.allSettled((await tabs.query({})).map(({ id }) => tabs.sendMessage(id, message)));
      return answers.filter(({ value }) => value?.stopped).length;
    })()`);
    expect(told).toBe(1);
    await within(
      5_000,
      'the page to settle',
      async () => (await ours.evaluate(() => document.readyState)) === 'complete',
    );
    await page.bringToFront();
    await untilNoCard(driven, page);
    await within(5_000, 'the marks to go', async () => (await markedText(driven, page)).length === 0);
    expect(await serialised(page)).toBe(before);
    await page.mouse.move(5, 5);
    await pointAt(page, 'gabapentin');
    expect(await cardsOf(driven, page)).toEqual([]);

    await activate(driven, page);
    await within(10_000, 'the marks to be there again', marked);
    await ours.close();
    await page.close();
  });
});
