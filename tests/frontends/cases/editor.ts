import type { FrontendCase } from '../frontendCase.ts';
import { press } from './acts.ts';

/** Around the editor: the reason for the visit, the preview of the note, and the dialog that is not open yet. */
const around = ['duloxetine', 'gabapentin', 'sciatica'];
const editor = '#note .ql-editor';

/** A rich-text editor: what is written in it is never marked; what is made of it is. */
export const editorCase: FrontendCase = {
  name: 'editor',
  title: 'Quill',
  shows: editor,
  marked: [...around, 'naproxen'],
  looks: {},
  steps: [
    {
      what: 'writes, and leaves the editor',
      async act(page) {
        await page.click(editor);
        await page.keyboard.type('Start amitriptyline 10 mg at night, ');
        await page.click('h1');
      },
      marked: [...around, 'naproxen', 'amitriptyline'],
    },
    {
      what: 'selects all and makes it bold',
      async act(page) {
        await page.click(editor);
        await press(page, 'Control', 'a');
        await page.click('.ql-bold');
      },
      marked: [...around, 'naproxen', 'amitriptyline'],
    },
    {
      what: 'undoes the bold',
      act: (page) => press(page, 'Control', 'z'),
      marked: [...around, 'naproxen', 'amitriptyline'],
    },
    { what: 'undoes the writing', act: (page) => press(page, 'Control', 'z'), marked: [...around, 'naproxen'] },
    {
      what: 'redoes it',
      act: (page) => press(page, 'Control', 'Shift', 'z'),
      marked: [...around, 'naproxen', 'amitriptyline'],
    },
    {
      what: 'makes a list of it, and writes on',
      async act(page) {
        await page.click('.ql-list[value=bullet]');
        await press(page, 'End');
        await page.keyboard.type('\ntramadol 50 mg');
      },
      marked: [...around, 'naproxen', 'amitriptyline', 'tramadol'],
    },
    {
      what: 'deletes everything',
      async act(page) {
        await press(page, 'Control', 'a');
        await press(page, 'Backspace');
      },
      marked: around,
    },
  ],
  card: { term: 'gabapentin', words: /^gabapentin/ },
  dialog: {
    open: '#ask',
    term: 'duloxetine',
    isOpen: (page) => page.$eval('#sign', (dialog) => (dialog as HTMLDialogElement).open),
  },
};
