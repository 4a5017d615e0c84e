import keys from 'virtual:term-keys';
import type { PageReader } from '../../../core/page/pageReader.ts';
import { openPage, type PageSession } from '../../../core/page/pageSession.ts';
import { createTermGate } from '../../../core/page/termGate.ts';
import { bundledReader } from './bundledReader.ts';
import { longest, pause, recordWork, total, type WorkRecorder } from './work.ts';

/** A page being read as the content script reads it, with all its work written down. */
export interface ReadPage {
  readonly page: PageSession;
  readonly work: WorkRecorder;
  /** Undefined on a page without a term. */
  readonly reader: PageReader | undefined;
  readonly result: ScanResult;
  stop(): void;
}

/** Milliseconds of main-thread time. */
export interface ScanResult {
  /** By the clock, making the reader included. */
  readonly total: number;
  readonly slices: number;
  readonly longest: number;
  /** Of it, taking the terms apart and building the reader: once per frame that has something to read. */
  readonly making: number;
  /** Counting what is shown, for the badge: one task whenever something has changed. */
  readonly counting: number;
  readonly found: number;
}

/** Waits until the page is read and nothing of ours has run for a moment. */
export async function settled(page: PageSession, work: WorkRecorder): Promise<void> {
  for (let quiet = 0, seen = -1; quiet < 3; ) {
    await pause(10);
    quiet = page.settled && work.slices.length === seen ? quiet + 1 : 0;
    seen = work.slices.length;
  }
}

function timeOf(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

/** Reads the document for the first time. */
export async function scan(): Promise<ReadPage> {
  const work = recordWork();
  const stop = new AbortController();
  let reader: PageReader | undefined;
  let making = 0;
  const page = work.timed(() =>
    openPage(document, {
      gate: createTermGate(keys),
      // In a task of its own, as the script with the reader comes in one.
      async loadReader() {
        await pause(0);
        const before = total(work.slices);
        reader = await work.timed(bundledReader);
        making = total(work.slices) - before;
        return reader;
      },
      look: 'underline',
      density: 'every',
      changed() {},
      signal: stop.signal,
    }),
  );
  await settled(page, work);
  const result = {
    total: total(work.slices),
    slices: work.slices.length,
    longest: longest(work.slices),
    making,
    counting: timeOf(() => page.count()),
    found: page.findings.size,
  };
  return { page, work, reader, result, stop: () => stop.abort() };
}
