import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildFrontends } from '../frontends/buildFrontends.ts';
import { frontends } from '../frontends/cases/all.ts';
import type { Expected } from '../frontends/frontendCase.ts';
import { cardWith, pointAt, pressIn, untilNoCard } from '../support/cards.ts';
import { activate, serialised, untilMarked, witnessOf } from '../support/chartPage.ts';
import { documentAfter, firstDifference, openFrontend, settled } from '../support/frontendPage.ts';
import { inEachBrowser } from '../support/inEachBrowser.ts';
import { parkPointer } from '../support/keyboard.ts';

inEachBrowser('front-ends that nobody here wrote', (context) => {
  beforeAll(async () => {
    await buildFrontends();
    if (inject('display') !== null) await parkPointer();
  });

  describe.each(frontends)('$title', (frontend) => {
    let page: Page;
    let before: string;
    beforeAll(async () => {
      page = await openFrontend(context(), frontend);
      before = await serialised(page);
      await page.evaluate(() =>
        (window as unknown as { witness: { mutations: string[] } }).witness.mutations.splice(0),
      );
      await activate(context().driven, page);
    });
    afterAll(() => page.close());

    const untilAsExpected = async (marked: Expected): Promise<void> =>
      untilMarked(context().driven, page, typeof marked === 'function' ? await marked(page) : marked);

    it('has its terms marked, each as what it is', async () => {
      await untilAsExpected(frontend.marked);
      const { 'ref-affirmed': _, ...others } = await context().driven.marks(page);
      expect(Object.fromEntries(Object.entries(others).filter(([, marks]) => marks.length > 0))).toEqual(
        frontend.looks,
      );
    });

    it('stays as it was, byte for byte, and notices nothing', async () => {
      expect(firstDifference(before, await settled(page))).toBeUndefined();
      expect(await witnessOf(page)).toEqual({ mutations: [], keys: [], messages: [], errors: [] });
    });

    it('does what it does by itself, step by step, and the marks follow', async () => {
      const plain = await openFrontend(context(), frontend);
      const without: string[] = [];
      for (const step of frontend.steps) without.push(await documentAfter(plain, step, frontend));
      await plain.close();
      await page.bringToFront();
      for (const [index, step] of frontend.steps.entries()) {
        const difference = firstDifference(without[index] ?? '', await documentAfter(page, step, frontend));
        expect(difference, step.what).toBeUndefined();
        await untilAsExpected(step.marked).catch((error: unknown) => {
          throw new Error(`Somebody ${step.what}.`, { cause: error });
        });
      }
      expect((await witnessOf(page)).errors).toEqual([]);
    });

    it('has a card over its terms', async () => {
      const { driven } = context();
      // Out of any editor: while somebody writes no card opens.
      await page.mouse.click(2, 2);
      await pointAt(page, frontend.card.term);
      await cardWith(driven, page, frontend.card.words);
      await page.mouse.move(2, 2);
      await untilNoCard(driven, page);
    });

    it('has a card above its modal dialog, which stays open when the card is used', async () => {
      const { driven } = context();
      const { open, term, isOpen } = frontend.dialog;
      await page.click(open);
      await settled(page);
      await page.mouse.move(2, 2);
      await pointAt(page, term);
      const words = new RegExp(`^${term}`);
      await pressIn(page, await cardWith(driven, page, words), /Keep this card open/);
      await page.mouse.move(2, 2, { steps: 4 });
      // Longer than a card stays that nobody could press.
      await pause(700);
      await pressIn(page, await cardWith(driven, page, words), /Close card/);
      await untilNoCard(driven, page);
      expect(await isOpen(page)).toBe(true);
      expect((await witnessOf(page)).errors).toEqual([]);
    });
  });
});
