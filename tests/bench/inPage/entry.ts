/** What the benchmark calls in its pages: the extension's own rooms, without an extension around them. */

import { bundledReader } from './bundledReader.ts';
import {
  addRows,
  changeRows,
  openEditor,
  type RowChange,
  type RowsAdded,
  type Typing,
  watchTyping,
} from './changes.ts';
import { type LibraryTimes, libraryTimes } from './library.ts';
import { bareWalk, findAndReplace, markJs } from './peers.ts';
import { type ReadPage, type ScanResult, scan } from './scan.ts';
import { later } from './work.ts';

let reading: ReadPage | undefined;
let watching: ReturnType<typeof watchTyping> | undefined;

function opened(): ReadPage {
  if (!reading) throw new Error('the page has not been read yet');
  return reading;
}

/** In a task of its own, as the browser counts the time of tasks. */
const inTask = (work: () => number): Promise<number> => new Promise((resolve) => later(() => resolve(work())));

const api = {
  bareWalk: (): Promise<number> => inTask(bareWalk),
  markJs: (): Promise<number> => inTask(markJs),
  findAndReplace: (): Promise<number> => inTask(findAndReplace),
  async makeReader(): Promise<number> {
    const start = performance.now();
    await bundledReader();
    return performance.now() - start;
  },
  async scan(): Promise<ScanResult> {
    reading = await scan();
    return reading.result;
  },
  changeRows: (count: number): Promise<RowChange> => changeRows(opened(), count),
  addRows: (count: number): Promise<RowsAdded> => addRows(opened(), count),
  async startTyping(kind: 'rich' | 'plain'): Promise<void> {
    openEditor(kind);
    watching = watchTyping(opened());
  },
  async typed(): Promise<Typing> {
    if (!watching) throw new Error('nobody is typing');
    return watching.done();
  },
  libraryTimes: (count: number): Promise<LibraryTimes> => libraryTimes(count),
};

export type BenchApi = typeof api;
Object.assign(globalThis, { bench: api });
