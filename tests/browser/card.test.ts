import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cardsOf, cardWith, placeOf, pointAt, pressIn, untilNoCard } from '../support/cards.ts';
import { activate, markedText, serialised, witnessOf } from '../support/chartPage.ts';
import { inEachBrowser } from '../support/inEachBrowser.ts';
import { closeWindows, lookupWindows } from '../support/openPanel.ts';
import { putSettings } from '../support/putSettings.ts';
import { within } from '../support/within.ts';

/** Longer than any delay of the card: what has not opened by now does not open. */
const longEnough = 1_200;

inEachBrowser('the term card', (context) => {
  let page: Page;
  beforeEach(async () => {
    const { driven, server } = context();
    page = await driven.open(`${server.origin}/card.html`);
    await activate(driven, page);
    await within(10_000, 'the marks', async () => (await markedText(driven, page)).includes('cyclobenzaprine'));
    await page.mouse.move(5, 5);
  });
  afterEach(() => page.close());

  it('opens where the pointer rests, says the dose with its sum, and leaves nothing behind', async () => {
    const { driven } = context();
    const before = await serialised(page);
    await pointAt(page, 'gabapentin');
    const card = await cardWith(driven, page, /gabapentin/);
    expect(card.text).toMatch(/active/);
    expect(card.text).toMatch(/300 mg × 3 = 900 mg daily/);
    expect(card.text).toMatch(/Maximum/);
    expect(card.text).toMatch(/Article \[/);
    expect(card.text).toMatch(/NICE/);
    const term = await placeOf(page, 'gabapentin');
    expect(card.box.x).toBeGreaterThanOrEqual(0);
    expect(card.box.y > term.y || card.box.y + card.box.height < term.y, 'beside its term, not over it').toBe(true);
    await page.mouse.move(5, 5);
    await untilNoCard(driven, page);
    expect(await serialised(page)).toBe(before);
    expect((await witnessOf(page)).errors).toEqual([]);
  });

  it('stays while the pointer is on it, and goes on to the next term', async () => {
    const { driven } = context();
    await pointAt(page, 'gabapentin');
    const { box } = await cardWith(driven, page, /gabapentin/);
    await page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 12 });
    await pause(longEnough);
    expect(await cardsOf(driven, page)).toHaveLength(1);
    // Out of the card upwards, over its own term, to the line above.
    await page.mouse.move(box.x + 8, box.y + 2);
    await pointAt(page, 'naproxen');
    await cardWith(driven, page, /^naproxen/);
    expect(await cardsOf(driven, page)).toHaveLength(1);
  });

  it('gives way to the panel', async () => {
    const { driven } = context();
    await pointAt(page, 'gabapentin');
    await pressIn(page, await cardWith(driven, page, /gabapentin/), /Open in panel/);
    await untilNoCard(driven, page);
    // Firefox opens its sidebar for no click in a page: the answer comes in a window of ours.
    const name = driven.kind === 'chromium' ? '/sidepanel.html' : '/lookup.html';
    const views =
      driven.kind === 'chromium'
        ? () => driven.browser.targets().map((each) => each.url())
        : () => lookupWindows(driven);
    await within(10_000, name, async () => (await views()).some((url) => url.endsWith(name)));
    await closeWindows(driven);
  });

  it('says of an allergy that it is one', async () => {
    const { driven } = context();
    await pointAt(page, 'pregabalin');
    expect((await cardWith(driven, page, /^pregabalin/)).text).toMatch(/allergy/);
  });

  it('says how the words on the page are called otherwise', async () => {
    const { driven } = context();
    await pointAt(page, 'Neurontin');
    expect((await cardWith(driven, page, /gabapentin/)).text).toMatch(/written as Neurontin/);
  });

  it('goes on Esc, which the page hears as well', async () => {
    const { driven } = context();
    await pointAt(page, 'gabapentin');
    await cardWith(driven, page, /gabapentin/);
    await page.keyboard.press('Escape');
    await untilNoCard(driven, page);
    expect((await witnessOf(page)).keys).toContain('keydown Escape');
  });

  it('stays when it is pinned, until it is closed, and the page hears nothing of it', async () => {
    const { driven } = context();
    await page.focus('#field');
    await pointAt(page, 'gabapentin');
    await pressIn(page, await cardWith(driven, page, /gabapentin/), /Keep this card open/);
    await page.mouse.move(5, 5, { steps: 4 });
    await pause(longEnough);
    const pinned = await cardWith(driven, page, /gabapentin/);
    await page.evaluate(() => (window as unknown as { witness: { keys: string[] } }).witness.keys.splice(0));
    await page.keyboard.press('Escape');
    await untilNoCard(driven, page);
    expect(pinned.hasFocus).toBe(true);
    expect((await witnessOf(page)).keys.filter((key) => key.startsWith('keydown'))).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
  });

  it('stands above a modal dialog of the page and can be used there', async () => {
    const { driven } = context();
    await page.click('#open');
    await within(5_000, 'the dialog to be marked', async () => (await markedText(driven, page)).includes('tramadol'));
    await pointAt(page, 'tramadol');
    const card = await cardWith(driven, page, /tramadol/);
    const { x, y, width } = card.box;
    const onTop = await page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.parentElement?.localName, [
      x + width / 2,
      y + 12,
    ] as const);
    expect(onTop).toBe('dialog');
    await pressIn(page, card, /Close card/);
    await untilNoCard(driven, page);
    expect(await page.$eval('dialog', (dialog) => dialog.open)).toBe(true);
    expect(await page.$eval('dialog', (dialog) => dialog.childElementCount)).toBe(2);
  });

  it('does not open while somebody writes, nor over an editor, nor while a button is down', async () => {
    const { driven } = context();
    await page.focus('#field');
    await page.keyboard.type('abc');
    await pointAt(page, 'gabapentin');
    await pause(longEnough);
    expect(await cardsOf(driven, page)).toEqual([]);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());

    const { x, y } = await placeOf(page, 'pregabalin');
    await page.mouse.move((await placeOf(page, 'swelling')).x, y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 3 });
    await pause(longEnough);
    expect(await cardsOf(driven, page)).toEqual([]);
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(0);
  });

  it('lets clicks through to the page, and goes when one comes', async () => {
    const { driven } = context();
    await pointAt(page, 'Amitriptyline');
    await cardWith(driven, page, /amitriptyline/i);
    await page.mouse.move(5, 5);
    await untilNoCard(driven, page);
    await pointAt(page, 'gabapentin');
    await cardWith(driven, page, /gabapentin/);
    const { x, y } = await placeOf(page, 'gabapentin');
    await page.mouse.click(x, y, { count: 2 });
    await untilNoCard(driven, page);
    expect(await page.evaluate(() => String(getSelection()).trim())).toBe('gabapentin');
    await page.click('#press');
    expect(await page.$eval('#press', ({ textContent }) => textContent)).toBe('pressed');
  });

  it('follows its term when the page is scrolled, and goes when it is out of view', async () => {
    const { driven } = context();
    await pointAt(page, 'Amitriptyline');
    await pressIn(page, await cardWith(driven, page, /amitriptyline/i), /Keep this card open/);
    await page.evaluate(() => scrollBy(0, 120));
    await within(3_000, 'the card to follow', async () => {
      const [card] = await cardsOf(driven, page);
      const { y } = await placeOf(page, 'Amitriptyline');
      return card && Math.min(Math.abs(card.box.y - y), Math.abs(card.box.y + card.box.height - y)) < 30;
    });
    await page.evaluate(() => scrollBy(0, 1_200));
    await untilNoCard(driven, page);
  });

  it('goes when its term goes', async () => {
    const { driven } = context();
    await pointAt(page, 'Amitriptyline');
    await cardWith(driven, page, /amitriptyline/i);
    await page.$eval('#going', (paragraph) => {
      if (paragraph.firstChild) paragraph.firstChild.nodeValue = 'Nothing at night.';
    });
    await untilNoCard(driven, page);
  });

  it('opens over a term in shadow roots', async () => {
    const { driven, server } = context();
    await page.goto(`${server.origin}/shadow.html`);
    await activate(driven, page);
    await within(10_000, 'the marks', async () => (await markedText(driven, page)).includes('sciatica'));
    await page.mouse.move(5, 5);
    await pointAt(page, 'sciatica');
    await cardWith(driven, page, /^sciatica/i);
    await page.mouse.move(5, 5);
    await untilNoCard(driven, page);
  });

  it('opens in a frame', async () => {
    const { driven } = context();
    const frame = page.frames().find((each) => each !== page.mainFrame());
    if (!frame) throw new Error('The page has no frame.');
    await page.$eval('iframe', (element) => element.scrollIntoView({ block: 'center' }));
    const outer = await page.$eval('iframe', (element) => ({
      x: element.getBoundingClientRect().x,
      y: element.getBoundingClientRect().y,
    }));
    await page.mouse.move(outer.x + 90, outer.y + 20);
    await page.mouse.move(outer.x + 92, outer.y + 26, { steps: 3 });
    await within(6_000, 'the card in the frame', () =>
      frame.evaluate(() => document.documentElement.childElementCount > 2),
    );
    await page.mouse.move(5, 5);
    await within(4_000, 'the card to go', () => frame.evaluate(() => document.documentElement.childElementCount === 2));
    expect(await cardsOf(driven, page)).toEqual([]);
  });

  it('opens as the settings say, at once when they change', async () => {
    const { driven } = context();
    await putSettings(driven, { trigger: 'off' });
    await page.bringToFront();
    await pointAt(page, 'gabapentin');
    await pause(longEnough);
    expect(await cardsOf(driven, page)).toEqual([]);
    await page.mouse.move(5, 5);

    await putSettings(driven, { trigger: 'alt' });
    await page.bringToFront();
    await pointAt(page, 'gabapentin');
    await pause(longEnough);
    expect(await cardsOf(driven, page)).toEqual([]);
    await page.keyboard.down('Alt');
    await cardWith(driven, page, /gabapentin/);
    await page.keyboard.up('Alt');
    await putSettings(driven, {});
    await page.bringToFront();
  });
});
