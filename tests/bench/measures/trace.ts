import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly fileName?: string } };
}

const isOurs = ({ args }: TraceEvent): boolean =>
  /^chrome-extension:.*\/(?:content-scripts\/reader|reading)\.js/.test(args?.data?.url ?? args?.data?.fileName ?? '');

/**
 * How long each main-thread task was in which the content script's or the reader's code ran, as the browser itself saw it.
 * @returns milliseconds, in order of time
 */
export async function extensionTasks(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await work();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('the browser gave no trace');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: readonly TraceEvent[] };
  const ours = traceEvents.filter(isOurs);
  const threads = new Set(ours.map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter(
    ({ name, pid, tid, dur }) => name === 'RunTask' && dur !== undefined && threads.has(`${pid} ${tid}`),
  );
  return tasks
    .filter((task) =>
      ours.some(
        ({ pid, tid, ts }) => pid === task.pid && tid === task.tid && ts >= task.ts && ts <= task.ts + (task.dur ?? 0),
      ),
    )
    .map(({ dur = 0 }) => dur / 1000);
}
