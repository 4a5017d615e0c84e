import type { FrontendCase } from '../frontendCase.ts';

/** The summary's allergies and problems; each active or stopped drug in the summary and in the table; the timeline. */
const drugs = ['gabapentin', 'tramadol', 'naproxen'];
const marked = ['pregabalin', 'Sciatica', ...drugs, ...drugs, 'saddle anesthesia', 'duloxetine'];

/** An app of Medplum's React components: virtual DOM, searches of a server, a note, menus and dialogs in portals. */
export const medplumCase: FrontendCase = {
  name: 'medplum',
  title: 'Medplum',
  shows: '#words',
  marked,
  looks: { 'ref-allergy': ['pregabalin'], 'ref-negated': ['naproxen', 'saddle anesthesia'] },
  steps: [
    {
      what: 'writes a note',
      async act(page) {
        await page.click('#note');
        await page.keyboard.type('Stop naproxen. Start amitriptyline.');
      },
      marked,
    },
    {
      what: 'adds a comment to the timeline',
      async act(page) {
        await page.type('input[placeholder="Add comment"]', 'Asks for cyclobenzaprine 5 mg at bedtime.');
        await page.keyboard.press('Enter');
      },
      marked: [...marked, 'cyclobenzaprine'],
    },
    {
      what: 'sorts the table',
      async act(page) {
        await page.click('table thead th:first-child button');
        await page.waitForSelector('[role=menuitem]');
        await page.click('[role=menuitem]');
      },
      marked: [...marked, 'cyclobenzaprine'],
    },
    {
      what: 'folds the problems of the summary',
      act: (page) => page.click('[aria-label="Hide problems"]'),
      marked: [...marked, 'cyclobenzaprine'],
    },
  ],
  card: { term: 'gabapentin', words: /^gabapentin/ },
  dialog: {
    open: '#reorder',
    term: 'nortriptyline',
    isOpen: async (page) => (await page.$('#confirm')) !== null,
  },
};
