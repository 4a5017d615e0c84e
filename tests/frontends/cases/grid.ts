import type { Page } from 'puppeteer-core';
import type { FrontendCase } from '../frontendCase.ts';
import { press } from './acts.ts';

/** The drugs of the rows that the grid keeps in the document now, and what stands in the closed dialog. */
async function shownDrugs(page: Page): Promise<string[]> {
  const shown = await page.$$eval('.ag-row [role=gridcell]', (cells) =>
    cells.flatMap(
      (cell) => cell.textContent?.match(/gabapentin|duloxetine|naproxen|nortriptyline|cyclobenzaprine/g) ?? [],
    ),
  );
  return [...shown, 'tramadol'];
}

const sort = (page: Page): Promise<void> => page.click('[col-id=drug] .ag-header-cell-label');

const scrollTo = (row: number) => (page: Page) =>
  page.$eval('.ag-grid-viewport', (view, top) => view.scrollTo({ top }), row * 42);

/** A grid of a thousand rows that keeps only those in view in the document, and uses them again and again. */
export const gridCase: FrontendCase = {
  name: 'grid',
  title: 'AG Grid',
  shows: '.ag-row [col-id=drug]',
  quiet: 450,
  marked: shownDrugs,
  looks: { 'ref-negated': ['naproxen', 'duloxetine', 'gabapentin'] },
  steps: [
    { what: 'scrolls into the middle', act: scrollTo(500), marked: shownDrugs },
    { what: 'sorts by medication', act: sort, marked: shownDrugs },
    {
      what: 'sorts the other way round, and scrolls to the end',
      async act(page) {
        await sort(page);
        await scrollTo(2_000)(page);
      },
      marked: shownDrugs,
    },
    { what: 'scrolls back to the top', act: scrollTo(0), marked: shownDrugs },
    {
      what: 'writes into a cell',
      async act(page) {
        await page.click('[row-index="1"] [col-id=sig]', { count: 2 });
        await page.keyboard.type('with cyclobenzaprine');
        await press(page, 'Enter');
      },
      marked: shownDrugs,
    },
  ],
  card: { term: 'nortriptyline', words: /^nortriptyline/ },
  dialog: {
    open: '#ask',
    term: 'tramadol',
    isOpen: (page) => page.$eval('#details', (dialog) => (dialog as HTMLDialogElement).open),
  },
};
