import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, how long it took by the clock and of the thread's own time. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly fileName?: string } };
}

/** Scripts whose tasks are meant: those of the extension in a page, or the benchmark's own. */
export const extensionScripts = /^chrome-extension:.*\/(?:content-scripts\/reader|reading)\.js/;
export const benchScripts = /\/bench\.js$/;

/**
 * The main-thread tasks in which these scripts ran while the work was done, as Chromium itself saw them.
 * @returns the thread's own milliseconds of each, which other programs on the machine cannot lengthen; the longest first
 */
export async function tasksOf(page: Page, scripts: RegExp, work: () => Promise<void>): Promise<readonly number[]> {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await work();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('the browser gave no trace');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: readonly TraceEvent[] };
  const ours = traceEvents
    .filter(({ args }) => scripts.test(args?.data?.url ?? args?.data?.fileName ?? ''))
    .toSorted((a, b) => a.ts - b.ts);
  const starts = Map.groupBy(ours, ({ pid, tid }) => `${pid} ${tid}`);
  return traceEvents
    .filter(({ name, pid, tid, ts, dur = 0 }) => {
      const own = name === 'RunTask' ? starts.get(`${pid} ${tid}`) : undefined;
      return own?.some((each) => each.ts >= ts && each.ts <= ts + dur);
    })
    .map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000)
    .sort((a, b) => b - a);
}
