import type { Page } from 'puppeteer-core';

/** Milliseconds that the page's main thread has spent in scripts so far: the thread's own time, whatever else the machine does. */
export type ScriptTime = () => Promise<number>;

/** @returns undefined in Firefox, which does not say */
export async function scriptTimeOf(page: Page): Promise<ScriptTime | undefined> {
  const session = await page.createCDPSession().catch(() => undefined);
  if (!session) return undefined;
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  };
}
