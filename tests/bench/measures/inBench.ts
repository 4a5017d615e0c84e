import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { BenchApi } from '../inPage/entry.ts';

/** Calls a function of the script in the page. */
export async function inBench<Name extends keyof BenchApi>(
  page: Page,
  name: Name,
  ...args: Parameters<BenchApi[Name]>
): Promise<Awaited<ReturnType<BenchApi[Name]>>> {
  const call = `bench.${name}(${args.map((each) => JSON.stringify(each)).join(', ')})`;
  return (await page.evaluate(call)) as Awaited<ReturnType<BenchApi[Name]>>;
}

/** Loads a page anew, and waits until the browser has laid it out and painted it. */
export async function freshly(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  await pause(400);
}
