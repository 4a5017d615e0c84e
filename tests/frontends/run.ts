/**
 * `npm run pages -- DIR [--firefox]`: opens every HTML page of a folder in a real browser, has it read, and says per page what was
 * marked, how long that took, and whether the page noticed. `npm run pages -- --screenshots` photographs card, ring, panel and marks
 * on the front-ends of the tests.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { build } from 'wxt';
import { buildFolder, projectRoot } from '../support/builds.ts';
import { launchChromium } from '../support/drive/drivenChromium.ts';
import { launchDriven } from '../support/drive/launchDriven.ts';
import { chromium } from '../support/tools/chromium.ts';
import { ensureTools } from '../support/tools/ensureTools.ts';
import { firefox } from '../support/tools/firefox.ts';
import { photographFrontends } from './photographFrontends.ts';
import { readFolder } from './readFolder.ts';

const usage = 'usage: npm run pages -- DIR [--firefox] | --screenshots';
const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('--'));
const screenshots = args.includes('--screenshots');
const kind = args.includes('--firefox') ? 'firefox' : 'chromium';

async function read(dir: string): Promise<void> {
  const [executablePath = ''] = await ensureTools([{ chromium, firefox }[kind]]);
  await build({ root: projectRoot, browser: { chromium: 'chrome', firefox: 'firefox' }[kind] });
  const driven = await launchDriven(kind, { executablePath, headless: true });
  try {
    if (!(await readFolder(driven, path.resolve(dir), console.log))) process.exitCode = 1;
  } finally {
    await driven.close();
  }
}

async function photograph(): Promise<void> {
  const [executablePath = ''] = await ensureTools([chromium]);
  await build({ root: projectRoot, browser: 'chrome' });
  const driven = await launchChromium({ executablePath, extension: buildFolder.chromium, headless: true });
  try {
    const target = path.join(projectRoot, '.output', 'screenshots', 'frontends');
    for (const file of await photographFrontends(driven, target)) console.log(path.relative(process.cwd(), file));
  } finally {
    await driven.close();
  }
}

if (screenshots) await photograph();
else if (folder !== undefined && existsSync(folder)) await read(folder);
else {
  console.error(usage);
  process.exitCode = 2;
}
