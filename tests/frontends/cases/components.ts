import type { FrontendCase } from '../frontendCase.ts';

/** In the light document, in labels that components draw in their shadow roots, and in the dialog that is not open yet. */
const marked = ['gabapentin', 'sciatica', 'naproxen', 'duloxetine', 'tramadol'];

/** Web components with open shadow roots, slots between them, and a native modal dialog inside of one. */
export const componentsCase: FrontendCase = {
  name: 'components',
  title: 'Material Web',
  shows: 'md-outlined-text-field',
  marked,
  looks: { 'ref-negated': ['duloxetine'] },
  steps: [
    { what: 'chooses a chip', act: (page) => page.click('md-filter-chip'), marked },
    {
      what: 'writes into a text field',
      async act(page) {
        await page.click('#plan');
        await page.keyboard.type('Start amitriptyline 10 mg.');
      },
      marked,
    },
    {
      what: 'has a label changed',
      act: (page) => page.$eval('#problems :last-child', (chip) => chip.setAttribute('label', 'cyclobenzaprine rash')),
      marked: [...marked.filter((term) => term !== 'naproxen'), 'cyclobenzaprine'],
    },
    {
      what: 'has a chip added and one taken away',
      act: (page) =>
        page.$eval('#problems', (chips) => {
          chips.lastElementChild?.remove();
          const chip = document.createElement('md-assist-chip');
          chip.setAttribute('label', 'pregabalin');
          chips.append(chip);
        }),
      marked: ['gabapentin', 'duloxetine', 'tramadol', 'sciatica', 'pregabalin'],
    },
  ],
  card: { term: 'sciatica', words: /^sciatica/i },
  dialog: {
    open: '#ask',
    term: 'tramadol',
    isOpen: (page) => page.$eval('md-dialog', (dialog) => (dialog as HTMLElement & { open: boolean }).open),
  },
};
