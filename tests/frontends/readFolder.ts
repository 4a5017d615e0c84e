import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { activate, markedText, serialised } from '../support/chartPage.ts';
import type { DrivenBrowser } from '../support/drive/drivenBrowser.ts';
import { settled } from '../support/frontendPage.ts';
import { startServer } from '../support/server.ts';
import { clockMarks, millisecondsOf } from './markClock.ts';

/** What came of reading one page. */
interface PageReport {
  readonly frames: number;
  readonly marks: readonly string[];
  /** From the reader's arrival in a frame to its last mark, the slowest frame; undefined where nothing was marked. */
  readonly milliseconds: number | undefined;
  readonly changed: boolean;
  readonly problems: readonly string[];
}

/** The documents of a page, its frames' included, as text. */
async function documentsOf(frames: readonly Frame[]): Promise<string> {
  const documents: string[] = [];
  for (const frame of frames) documents.push(await serialised(frame));
  return documents.join('\n');
}

/** Waits until the marks stay as they are; a page without any may only be late. */
async function settledMarks(driven: DrivenBrowser, page: Page): Promise<readonly string[]> {
  let last: readonly string[] = [];
  for (let same = 0; same < (last.length > 0 ? 6 : 25); ) {
    await pause(100);
    const now = await markedText(driven, page);
    same = JSON.stringify(now) === JSON.stringify(last) ? same + 1 : 0;
    last = now;
  }
  return last;
}

async function readPage(driven: DrivenBrowser, url: string): Promise<PageReport> {
  const page = await driven.open(url);
  // Frames that a page makes at run time come a little later.
  await pause(700);
  const frames = page.frames();
  for (const frame of frames) await settled(frame);
  const before = await documentsOf(frames);
  const said = (await driven.problems()).length;
  for (const frame of frames) await clockMarks(frame);
  await activate(driven, page);
  const marks = await settledMarks(driven, page);
  const times: (number | undefined)[] = [];
  for (const frame of frames) times.push(await millisecondsOf(frame));
  const known = times.filter((time) => time !== undefined);
  const report: PageReport = {
    frames: frames.length,
    marks,
    milliseconds: known.length > 0 ? Math.max(...known) : undefined,
    changed: (await documentsOf(frames)) !== before,
    // What the page says by itself it has said before.
    problems: (await driven.problems()).slice(said),
  };
  await page.close();
  return report;
}

/** "gabapentin 3, naproxen" */
const counted = (marks: readonly string[]): string =>
  [...Map.groupBy(marks, (mark) => mark.toLowerCase().replace(/\s+/g, ' '))]
    .map(([mark, all]) => (all.length > 1 ? `${mark} ${all.length}` : mark))
    .join(', ');

/**
 * Reads every HTML page below a folder and says of each what came of it.
 * @returns whether no page was changed and nothing was said in any console
 */
export async function readFolder(driven: DrivenBrowser, folder: string, say: (line: string) => void): Promise<boolean> {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.x?html?$/i.test(name));
  const server = await startServer({ '/pages': folder });
  let clean = true;
  try {
    for (const name of pages.sort()) {
      const path = name.split(/[\\/]/).map(encodeURIComponent).join('/');
      const { frames, marks, milliseconds, changed, problems } = await readPage(
        driven,
        `${server.origin}/pages/${path}`,
      );
      const time = milliseconds === undefined ? '' : `, ${Math.round(milliseconds)} ms`;
      say(`${name}: ${marks.length} marks in ${frames} ${frames === 1 ? 'frame' : 'frames'}${time}`);
      if (marks.length > 0) say(`  ${counted(marks)}`);
      if (changed) say('  THE DOCUMENT WAS CHANGED');
      for (const problem of problems) say(`  CONSOLE: ${problem}`);
      clean &&= !changed && problems.length === 0;
    }
  } finally {
    await server.close();
  }
  say(`${pages.length} pages, ${clean ? 'no document changed, every console clean' : 'see the lines in capitals'}`);
  return clean;
}
