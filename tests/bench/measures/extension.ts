import type { Page } from 'puppeteer-core';
import { activate } from '../../support/chartPage.ts';
import type { DrivenChromium } from '../../support/drive/drivenChromium.ts';
import { within } from '../../support/within.ts';
import type { BenchPages } from '../pages/putPages.ts';
import { type Add, ms } from '../report.ts';
import { freshly } from './inBench.ts';
import { extensionScripts, tasksOf } from './trace.ts';

const megabyte = 1_000_000;
const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** JavaScript heap of the page's process after garbage has been collected, in bytes: the page's own and ours. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  try {
    for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  } finally {
    await session.detach();
  }
}

/** Marks show in the registry that the page sees too. Runs in the page. */
const hasMarks = (): boolean => [...CSS.highlights.values()].some((highlight) => highlight.size > 0);

/** Has the extension read a page and waits for its marks. */
async function read(driven: DrivenChromium, page: Page): Promise<void> {
  await activate(driven, page);
  await page.waitForFunction(hasMarks, { timeout: 60_000 });
}

/** What a frame that holds no term pays for the content script. */
export async function measureIdleHeap(driven: DrivenChromium, url: string, what: string, add: Add): Promise<void> {
  const page = await driven.open(url);
  await freshly(page, url);
  const before = await heapOf(page);
  await activate(driven, page);
  await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 20_000 });
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const after = await heapOf(page);
  await page.close();
  add({
    measure: `JavaScript heap of an idle frame without terms: ${what}`,
    where: 'Chromium, extension',
    value: (after - before) / megabyte,
    unit: 'MB',
    atMost: 1.5,
  });
}

/** From the press of the toolbar button to the plan on the screen, with the page read already. */
export async function measurePopup(driven: DrivenChromium, url: string, add: Add): Promise<void> {
  const page = await driven.open(url);
  await read(driven, page);
  const times: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    const pressed = performance.timeOrigin + performance.now();
    const popup = await driven.openPopup(page);
    await popup.page.waitForSelector('#panel-plan');
    const painted = await popup.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const last = list.getEntries().at(-1);
            if (last) resolve(performance.timeOrigin + last.startTime);
          }).observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
    times.push(painted - pressed);
    await popup.close();
  }
  await page.close();
  add({
    measure: 'popup: action to rendered plan',
    where: 'Chromium, extension',
    value: middle(times),
    unit: 'ms',
    atMost: 150,
    of: `the first ${ms(times[0] ?? 0)}`,
  });
}

/** From the content script's first sign to the first marks on a small page, the reader brought in on the way. */
export async function measureFirstMarks(driven: DrivenChromium, url: string, add: Add): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const page = await driven.open(url);
    await freshly(page, url);
    const seen = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let began: number | undefined;
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            if (CSS.highlights.size > 0) began ??= performance.now();
            const marked = [...CSS.highlights.values()].some((highlight) => highlight.size > 0);
            if (marked) resolve(performance.now() - (began ?? 0));
            else port2.postMessage(null);
          };
          port2.postMessage(null);
        }),
    );
    await activate(driven, page);
    times.push(await seen);
    await page.close();
  }
  add({
    measure: 'content script to first marks on a small page',
    where: 'Chromium, extension',
    value: middle(times),
    unit: 'ms',
    atMost: 50,
    of: `the first ${ms(times[0] ?? 0)}`,
  });
}

/** The first reading of a long page by the extension itself, out of the browser's own trace. */
export async function measureTasks(driven: DrivenChromium, url: string, add: Add): Promise<void> {
  const page = await driven.open(url);
  await freshly(page, url);
  const tasks = await tasksOf(page, extensionScripts, async () => {
    await read(driven, page);
    await new Promise((resolve) => setTimeout(resolve, 8_000));
  });
  await page.close();
  add({
    measure: 'longest task with our code, reading the chart',
    where: 'Chromium, extension',
    value: tasks[0] ?? 0,
    unit: 'ms',
    atMost: 8,
    of: `of ${tasks.length}, then ${tasks.slice(1, 4).map(ms).join(', ')}; all ${ms(tasks.reduce((a, b) => a + b, 0))}`,
  });
}

/** Rows come and go on a page that is read; what is left of them. */
export async function measureCycles(driven: DrivenChromium, url: string, add: Add): Promise<void> {
  const page = await driven.open(url);
  await read(driven, page);
  const cycle = (times: number): Promise<void> =>
    page.evaluate(async (count) => {
      const table = document.querySelector('table tbody') ?? document.body;
      for (let at = 0; at < count; at += 1) {
        const rows = ['gabapentin', 'tramadol', 'naproxen', 'pregabalin', 'duloxetine'].map((drug) => {
          const row = document.createElement('tr');
          for (const text of [drug, '300 mg', 'three times daily', 'Active']) {
            row.appendChild(document.createElement('td')).textContent = text;
          }
          return row;
        });
        table.append(...rows);
        await new Promise((resolve) => setTimeout(resolve, 4));
        for (const row of rows) row.remove();
      }
    }, times);
  const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 4_000));
  await cycle(100);
  await rest();
  const before = await heapOf(page);
  await cycle(1_000);
  await rest();
  const after = await heapOf(page);
  await page.close();
  add({
    measure: 'heap after 1,000 cycles of adding and removing rows, more than before',
    where: 'Chromium, extension',
    value: Math.max(0, (after / before - 1) * 100),
    unit: '%',
    atMost: 5,
    of: `${(before / megabyte).toFixed(2)} MB, then ${(after / megabyte).toFixed(2)} MB`,
  });
}

/** Everything that needs the extension itself in Chromium. */
export async function measureExtension(driven: DrivenChromium, pages: BenchPages, add: Add): Promise<void> {
  await within(20_000, 'the extension to be there', async () => (await driven.browser.extensions()).size > 0);
  await measureIdleHeap(driven, pages.menu, 'a menu', add);
  await measureIdleHeap(driven, pages.results, 'results and visits', add);
  await measureFirstMarks(driven, pages.small, add);
  await measurePopup(driven, pages.small, add);
  await measureCycles(driven, pages.small, add);
  await measureTasks(driven, pages.chart, add);
}
