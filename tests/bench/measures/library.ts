import type { Page } from 'puppeteer-core';
import { type Add, ms } from '../report.ts';
import { freshly, inBench } from './inBench.ts';

const few = 100;
const many = 10_000;

/** Pins and notes in the browser's own database, as a page that lists and searches them meets them. */
export async function measureLibrary(page: Page, url: string, where: string, add: Add): Promise<void> {
  await freshly(page, url);
  // The first of all opens makes the database.
  await inBench(page, 'libraryTimes', 10);
  const small = await inBench(page, 'libraryTimes', few);
  const large = await inBench(page, 'libraryTimes', many);
  const of = (part: 'open' | 'search'): string => `${ms(large[part])}, with ${few}: ${ms(small[part])}`;
  add({
    measure: '10,000 pins and notes opened, over 100',
    where,
    value: large.open / small.open,
    unit: 'x',
    of: of('open'),
  });
  add({ measure: '10,000 notes searched', where, value: large.search, unit: 'ms', of: of('search') });
}
