/** What the benchmark calls in its pages: the extension's own rooms, without an extension around them. */
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

let reading: ReadPage | undefined;
let watching: ReturnType<typeof watchTyping> | undefined;

function opened(): ReadPage {
  if (!reading) throw new Error('the page has not been read yet');
  return reading;
}

const api = {
  bareWalk: async (): Promise<number> => bareWalk(),
  markJs: async (): Promise<number> => markJs(),
  findAndReplace: async (): Promise<number> => findAndReplace(),
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
