import type { Page } from 'puppeteer-core';
import type { ScanResult } from '../inPage/scan.ts';
import { type Add, ms } from '../report.ts';
import { freshly, inBench } from './inBench.ts';

/** Another program on the machine makes every run slower, none faster: the best is the truest. */
const runs = 5;

const peers = ['bareWalk', 'markJs', 'findAndReplace'] as const;

interface Scans {
  readonly ours: readonly ScanResult[];
  readonly peers: Readonly<Record<(typeof peers)[number], number>>;
}

/** Ours and each peer in turn, each on the page as just loaded: nothing is warm that would not be for a user. */
async function scans(page: Page, url: string): Promise<Scans> {
  const ours: ScanResult[] = [];
  const best = { bareWalk: Infinity, markJs: Infinity, findAndReplace: Infinity };
  for (let run = 0; run < runs; run += 1) {
    await freshly(page, url);
    ours.push(await inBench(page, 'scan'));
    for (const peer of peers) {
      await freshly(page, url);
      best[peer] = Math.min(best[peer], await inBench(page, peer));
    }
  }
  return { ours, peers: best };
}

/** The first reading of a page that has just been loaded. */
export async function measureScan(page: Page, url: string, where: string, add: Add): Promise<void> {
  const { ours, peers } = await scans(page, url);
  const best = ours.toSorted((a, b) => a.total - b.total)[0];
  if (!best) return;
  const whole = best.total;
  const of = `${ms(whole)}, ${best.found} found; bare walk ${ms(peers.bareWalk)}`;
  add({ measure: 'first scan over a bare walk', where, value: whole / peers.bareWalk, unit: 'x', atMost: 3, of });
  const beside = `mark.js ${ms(peers.markJs)}, findAndReplaceDOMText ${ms(peers.findAndReplace)}`;
  add({ measure: 'first scan over mark.js', where, value: whole / peers.markJs, unit: 'x', atMost: 0.15, of: beside });
  add({
    measure: 'first scan over findAndReplaceDOMText',
    where,
    value: whole / peers.findAndReplace,
    unit: 'x',
  });
  const slice = Math.min(...ours.map((each) => each.longest));
  const slices = `of ${best.slices} slices`;
  add({ measure: 'longest slice of the first scan', where, value: slice, unit: 'ms', atMost: 8, of: slices });
  const making = Math.min(...ours.map((each) => each.making));
  if (making > 0) add({ measure: 'making the reader, once in a frame with terms', where, value: making, unit: 'ms' });
}
