/**
 * `npm start`: builds the extension and opens a browser with it on the sample chart. Where no window can be seen (no display, CI,
 * or asked for with `--headless`) it takes screenshots of every screen, light and dark, and prints their paths.
 * `--firefox` takes Firefox, `--docs` also renews the pictures of the README.
 */
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { build } from 'wxt';
import { projectRoot } from './support/builds.ts';
import { launchDriven } from './support/drive/launchDriven.ts';
import { takeScreenshots } from './support/screenshots.ts';
import { startOptions } from './support/startOptions.ts';
import { chromium } from './support/tools/chromium.ts';
import { ensureTools, MissingTool } from './support/tools/ensureTools.ts';
import { firefox } from './support/tools/firefox.ts';

const wxtNames = { chromium: 'chrome', firefox: 'firefox' } as const;

async function start(args: readonly string[]): Promise<void> {
  const { browser: kind, headless, docs } = startOptions(args);
  const [executablePath = ''] = await ensureTools([{ chromium, firefox }[kind]]);
  await build({ root: projectRoot, browser: wxtNames[kind] });
  const driven = await launchDriven(kind, { executablePath, headless });
  const end = (): void => void driven.close().finally(() => process.exit(130));
  process.once('SIGINT', end).once('SIGTERM', end);

  if (!headless) {
    await driven.openExtensionPage('/chart.html');
    console.log('The sample chart is open, with Stepwise in the toolbar. Close the browser to end.');
    await once(driven.browser, 'disconnected');
    return;
  }
  try {
    const folder = path.join(projectRoot, '.output', 'screenshots');
    const pictures = path.join(projectRoot, 'docs', 'images');
    for (const file of await takeScreenshots(driven, folder, docs ? pictures : undefined)) {
      console.log(path.relative(process.cwd(), file));
    }
  } finally {
    await driven.close();
  }
}

try {
  await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof MissingTool ? error.message : error);
  process.exitCode = 1;
}
