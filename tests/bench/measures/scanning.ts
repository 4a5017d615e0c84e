import type { Page } from 'puppeteer-core';
import type { ScanResult } from '../inPage/scan.ts';
import { type Add, ms } from '../report.ts';
import { freshly, inBench } from './inBench.ts';
import { type ScriptTime, scriptTimeOf } from './scriptTime.ts';
import { benchScripts, tasksOf } from './trace.ts';

/** Another program on the machine makes every run slower, none faster: the best is the truest. */
const runs = 5;

/** Those measured beside ours, and of ours alone what makes the reader. */
const peers = ['bareWalk', 'markJs', 'findAndReplace', 'makeReader'] as const;
type Peer = (typeof peers)[number];

interface Scans {
  /** Main-thread milliseconds: the thread's own where the browser tells, else by the clock. */
  readonly best: Readonly<Record<Peer | 'scan', number>>;
  readonly ours: readonly ScanResult[];
}

/** Ours and each peer in turn, each on the page as just loaded: nothing is warm that would not be for a user. */
async function scans(page: Page, url: string, scriptTime: ScriptTime | undefined): Promise<Scans> {
  const ours: ScanResult[] = [];
  const best = { scan: Infinity, bareWalk: Infinity, markJs: Infinity, findAndReplace: Infinity, makeReader: Infinity };
  for (let run = 0; run < runs; run += 1) {
    for (const who of ['scan', ...peers] as const) {
      await freshly(page, url);
      const before = await scriptTime?.();
      const result = await inBench(page, who);
      const after = await scriptTime?.();
      if (typeof result === 'object') ours.push(result);
      const clock = typeof result === 'object' ? result.total : result;
      const thread = before === undefined || after === undefined ? clock : after - before;
      best[who] = Math.min(best[who], thread);
    }
  }
  return { ours, best };
}

/** The longest task of a first scan, the thread's own time, best of three. */
async function longestTask(page: Page, url: string): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < 3; run += 1) {
    await freshly(page, url);
    const tasks = await tasksOf(page, benchScripts, async () => void (await inBench(page, 'scan')));
    least = Math.min(least, tasks[0] ?? Infinity);
  }
  return least;
}

/** The first reading of a page that has just been loaded. */
export async function measureScan(page: Page, url: string, where: string, add: Add): Promise<void> {
  const scriptTime = await scriptTimeOf(page);
  const { ours, best } = await scans(page, url, scriptTime);
  const first = ours.toSorted((a, b) => a.total - b.total)[0];
  if (!first) return;
  // By the clock, the time between the slices does not count.
  const reader = first.making > 0 && scriptTime ? best.makeReader : first.making;
  const times = `${ms(best.scan - reader)}, ${first.found} found; bare walk ${ms(best.bareWalk)}`;
  const walk = (best.scan - reader) / best.bareWalk;
  add({ measure: 'first scan over a bare walk', where, value: walk, unit: 'x', atMost: 3, of: times });
  if (reader > 0)
    add({
      measure: 'the same with making the reader, once a frame',
      where,
      value: best.scan / best.bareWalk,
      unit: 'x',
      of: `${ms(best.scan)}, of it the reader ${ms(reader)}`,
    });
  const beside = `mark.js ${ms(best.markJs)}`;
  const mark = (best.scan - reader) / best.markJs;
  add({ measure: 'first scan over mark.js', where, value: mark, unit: 'x', atMost: 0.15, of: beside });
  const other = `findAndReplaceDOMText ${ms(best.findAndReplace)}`;
  const replace = (best.scan - reader) / best.findAndReplace;
  add({ measure: 'first scan over findAndReplaceDOMText', where, value: replace, unit: 'x', of: other });
  const least = (key: 'longest' | 'counting'): number => Math.min(...ours.map((each) => each[key]));
  const slice = scriptTime ? await longestTask(page, url) : least('longest');
  const slices = `of ${first.slices} slices; by the clock ${ms(least('longest'))}`;
  add({ measure: 'longest slice of the first scan', where, value: slice, unit: 'ms', atMost: 8, of: slices });
  add({ measure: 'counting what is shown, in one task', where, value: least('counting'), unit: 'ms', atMost: 8 });
}
