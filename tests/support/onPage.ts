import type { Page } from 'puppeteer-core';
import { within } from './within.ts';

/** Clicks the first element of a page of ours, once it is there. */
export const click = (page: Page, selector: string): Promise<void> =>
  page.waitForSelector(selector).then(() => page.$eval(selector, (each) => (each as HTMLElement).click()));

/** Clicks the first button with these words. */
export async function press(page: Page, words: string): Promise<void> {
  await within(10_000, `the button “${words}”`, () =>
    page.evaluate((wanted) => {
      const found = [...document.querySelectorAll('button')].find((each) => each.textContent?.includes(wanted));
      found?.click();
      return found !== undefined;
    }, words),
  );
}

/** Waits until a page shows words. */
export const shows = (page: Page, words: RegExp): Promise<boolean> =>
  within(15_000, `the page to show ${words}`, () =>
    page.evaluate(({ source, flags }) => new RegExp(source, flags).test(document.body.innerText), {
      source: words.source,
      flags: words.flags,
    }),
  );

/** Gives a file field a file, as a person does. */
export const give = (page: Page, selector: string, name: string, text: string): Promise<void> =>
  page.$eval(
    selector,
    (field, file, content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], file, { type: 'application/json' }));
      (field as HTMLInputElement).files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );

/** Types a query into the lookup window in the place of what stands there. */
export async function ask(page: Page, query: string): Promise<void> {
  await page.waitForSelector('input');
  await page.$eval(
    'input',
    (field, text) => {
      (field as HTMLInputElement).value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    query,
  );
}

/** Opens an entry in the lookup window. */
export async function lookUp(page: Page, query: string): Promise<void> {
  await ask(page, query);
  await click(page, '.open');
  await page.waitForSelector('[data-title]');
}
