/**
 * `npm start`: builds the extension and opens a browser with it on the sample chart. Where no window can be seen (no display, CI,
 * or asked for with `--headless`) it takes screenshots of every screen, light and dark, and prints their paths.
 * `--firefox` takes Firefox, `--docs` also renews the pictures of the README.
 */
import path from 'node:path';
import process from 'node:process';
import { build } from 'wxt';
import { type BrowserKind, buildFolder, projectRoot } from './support/builds.ts';
import type { DrivenBrowser } from './support/drive/drivenBrowser.ts';
import { launchChromium } from './support/drive/drivenChromium.ts';
import { launchDriven } from './support/drive/launchDriven.ts';
import { renewPictures, takeScreenshots } from './support/screenshots.ts';
import { startOptions } from './support/startOptions.ts';
import { chromium } from './support/tools/chromium.ts';
import { ensureTools, MissingTool } from './support/tools/ensureTools.ts';
import { firefox } from './support/tools/firefox.ts';

const wxtNames = { chromium: 'chrome', firefox: 'firefox' } as const;

/** Opens the sample chart in a window and stays until the browser is closed. */
async function show(kind: BrowserKind, executablePath: string): Promise<void> {
  const driven = await launchDriven(kind, { executablePath, headless: false });
  endWith(driven);
  await driven.openExtensionPage('/chart.html');
  console.log('The sample chart is open, with Stepwise in the toolbar. Close the browser to end.');
  await new Promise((resolve) => driven.browser.once('disconnected', resolve));
}

/** Takes the screenshots and prints where they are. */
async function photograph(executablePath: string, docs: boolean): Promise<void> {
  const driven = await launchChromium({ executablePath, extension: buildFolder.chromium, headless: true, scale: 2 });
  endWith(driven);
  try {
    const files = await takeScreenshots(driven, path.join(projectRoot, '.output', 'screenshots'));
    if (docs) files.push(...(await renewPictures(files, path.join(projectRoot, 'docs', 'images'))));
    for (const file of files) console.log(path.relative(process.cwd(), file));
  } finally {
    await driven.close();
  }
}

/** Leaves no browser behind when the terminal ends this process. */
function endWith(driven: DrivenBrowser): void {
  const end = (): void => void driven.close().finally(() => process.exit(130));
  process.once('SIGINT', end).once('SIGTERM', end);
}

async function start(args: readonly string[]): Promise<void> {
  const { browser, headless, docs } = startOptions(args);
  const [executablePath = ''] = await ensureTools([{ chromium, firefox }[browser]]);
  await build({ root: projectRoot, browser: wxtNames[browser] });
  await (headless ? photograph(executablePath, docs) : show(browser, executablePath));
}

try {
  await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof MissingTool ? error.message : error);
  process.exitCode = 1;
}
