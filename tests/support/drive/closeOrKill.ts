import type { Browser } from 'puppeteer-core';

/** Ends a browser: politely for five seconds, then for good. */
export async function closeOrKill(browser: Browser): Promise<void> {
  const program = browser.process();
  const killer = setTimeout(() => program?.kill('SIGKILL'), 5_000);
  await browser.close().catch(() => program?.kill('SIGKILL'));
  clearTimeout(killer);
}
