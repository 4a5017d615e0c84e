import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { placeOf } from '../support/cards.ts';
import { activate } from '../support/chartPage.ts';
import { chooseLookup } from '../support/chooseMenu.ts';
import type { ClosedRoot } from '../support/drive/drivenBrowser.ts';
import { inEachBrowser } from '../support/inEachBrowser.ts';
import { pressKeys, typeText } from '../support/keyboard.ts';
import { within } from '../support/within.ts';

describe.runIf(inject('display') !== null)('with a real keyboard', () => {
  inEachBrowser('lookup from the browser’s own places', (context) => {
    let page: Page;
    beforeAll(async () => {
      const { driven, server } = context();
      page = await driven.open(`${server.origin}/quiet.html`);
      await activate(driven, page);
      await pause(500);
    });

    const palette = (asked: string): Promise<ClosedRoot> =>
      within(10_000, `the palette with ${asked}`, async () =>
        (await context().driven.closedRoots(page)).find(({ fieldValue }) => fieldValue?.trim() === asked),
      );
    const close = async (): Promise<void> => {
      await page.bringToFront();
      await within(5_000, 'the palette to close', async () => {
        await pressKeys('Escape');
        await pause(200);
        return (await context().driven.closedRoots(page)).every(({ fieldValue }) => fieldValue === null);
      });
    };

    it('answers what is typed behind the keyword in the address bar, over the page', async () => {
      await page.bringToFront();
      await pressKeys('ctrl+l');
      await typeText('sw ');
      await pause(500);
      await typeText('neurontin');
      await pause(1_000);
      await pressKeys('Return');
      expect((await palette('neurontin')).text).toMatch(/gabapentin/);
      expect(page.url()).toMatch(/quiet\.html$/);
      await close();
    });

    it('answers a selection from the context menu', async () => {
      const { driven } = context();
      await page.bringToFront();
      await page.$eval('#brand', (element) => getSelection()?.selectAllChildren(element));
      await chooseLookup(driven, page, await placeOf(page, 'Neurontin'));
      expect((await palette('Neurontin')).text).toMatch(/gabapentin/);
      await close();
    });
  });
});
