import type { Page } from 'puppeteer-core';
import { type Add, ms } from '../report.ts';
import { freshly, inBench } from './inBench.ts';
import { scriptTimeOf } from './scriptTime.ts';

/** One row of a page that is read already is changed. */
export async function measureRowChange(page: Page, url: string, where: string, add: Add): Promise<number> {
  await freshly(page, url);
  await inBench(page, 'scan');
  const { changed, alone } = await inBench(page, 'changeRows', 40);
  add({
    measure: 'one table row changed, over re-scanning that row alone',
    where,
    value: changed / alone,
    unit: 'x',
    atMost: 2,
    of: `${ms(changed)}, alone ${ms(alone)}`,
  });
  return changed;
}

/** A thousand rows come in one task while the pointer moves. */
export async function measureRowsAdded(page: Page, url: string, where: string, add: Add): Promise<void> {
  await freshly(page, url);
  await inBench(page, 'scan');
  let adding = true;
  const added = inBench(page, 'addRows', 1_000).finally(() => {
    adding = false;
  });
  for (let at = 0; adding; at += 1) await page.mouse.move(100 + (at % 200), 100);
  const { total, longest, found, served, waited } = await added;
  const of = `${ms(total)} in all, ${found} found`;
  add({ measure: '1,000 rows added: longest slice', where, value: longest, unit: 'ms', atMost: 8, of });
  add({
    measure: '1,000 rows added: input events served in between',
    where,
    value: served,
    unit: '',
    of: `one waited ${ms(waited)} at most`,
  });
}

/** Somebody types in an editor on the page. */
export async function measureTyping(page: Page, url: string, where: string, add: Add): Promise<void> {
  await freshly(page, url);
  await inBench(page, 'scan');
  const scriptTime = await scriptTimeOf(page);
  for (const kind of ['rich', 'plain'] as const) {
    await inBench(page, 'startTyping', kind);
    const before = await scriptTime?.();
    await page.keyboard.type('Takes gabapentin 300 mg three times daily. ', { delay: 15 });
    const { keys, middle, most } = await inBench(page, 'typed');
    const after = await scriptTime?.();
    // The thread's own time for all keystrokes, or the middle one by the clock.
    const each = before === undefined || after === undefined ? middle : (after - before) / keys;
    add({
      measure: `typing in a ${kind === 'rich' ? 'rich-text editor' : 'text area'}: work per keystroke`,
      where,
      value: each,
      unit: 'ms',
      atMost: 1,
      of: `${keys} keys; by the clock ${ms(middle)}, most ${ms(most)}`,
    });
  }
}
