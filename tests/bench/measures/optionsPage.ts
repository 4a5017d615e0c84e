import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from '../../support/drive/drivenBrowser.ts';
import { type Add, ms } from '../report.ts';

const few = 100;
const many = 10_000;

/** Puts so many pins and as many notes into the library in place of what is there. Runs in a page of the extension. */
async function fill(count: number): Promise<void> {
  const opening = indexedDB.open('stepwise-library');
  const db = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const writing = db.transaction(['pins', 'notes'], 'readwrite');
  for (const store of ['pins', 'notes']) writing.objectStore(store).clear();
  for (let at = 0; at < count; at += 1) {
    writing.objectStore('pins').put({ entry: `drug:pinned-${at}`, at });
    writing.objectStore('notes').put({ entry: `drug:noted-${at}`, text: `note ${at}: our hospital's way`, at });
  }
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  db.close();
}

/** From a key in the field to the frame that shows what was found, in ms; the slowest of several. Runs in the options page. */
async function search(): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('#kept-search');
  let slowest = 0;
  for (const query of ['n', 'no', 'note', 'note 99', 'hospital 7']) {
    const start = performance.now();
    if (field) field.value = query;
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    slowest = Math.max(slowest, performance.now() - start);
  }
  return slowest;
}

interface Times {
  /** From the navigation until pins and notes are listed. */
  readonly listed: number;
  readonly search: number;
}

async function timesWith(driven: DrivenBrowser, count: number): Promise<Times> {
  const filling = await driven.openExtensionPage('/options.html');
  await filling.waitForSelector('#kept');
  await filling.evaluate(fill, count);
  await filling.close();
  const page: Page = await driven.openExtensionPage('/options.html');
  await page.waitForSelector('#kept-search');
  const listed = await page.evaluate(() => performance.now());
  const times = { listed, search: await page.evaluate(search) };
  await page.close();
  return times;
}

/** The options page with ten thousand pins and as many notes, over the same with a hundred. */
export async function measureOptionsPage(driven: DrivenBrowser, add: Add): Promise<void> {
  // The first open of all makes the database and fills the caches.
  await timesWith(driven, 1);
  const [small, large] = [await timesWith(driven, few), await timesWith(driven, many)];
  for (const part of ['listed', 'search'] as const)
    add({
      measure: `options with 10,000 pins and 10,000 notes: ${part}, over 100`,
      where: 'Chromium',
      value: large[part] / small[part],
      unit: 'x',
      of: `${ms(large[part])}, with ${few}: ${ms(small[part])}`,
    });
}
