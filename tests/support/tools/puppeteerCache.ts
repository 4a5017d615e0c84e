import { execFile } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, getInstalledBrowsers } from '@puppeteer/browsers';

const run = promisify(execFile);

/** Where every tool of the puppeteer family keeps its browsers, so that one download serves all of them. */
const cacheDir = process.env.PUPPETEER_CACHE_DIR ?? path.join(os.homedir(), '.cache', 'puppeteer');

/** @returns the executables of this browser in puppeteer's cache, newest first */
export async function inPuppeteerCache(browser: `${Browser}`): Promise<string[]> {
  const installed = await getInstalledBrowsers({ cacheDir }).catch(() => []);
  return installed
    .filter((each) => each.browser === browser)
    .sort((a, b) => b.buildId.localeCompare(a.buildId, 'en', { numeric: true }))
    .map((each) => each.executablePath);
}

/**
 * Downloads the stable release into puppeteer's cache. In a process of its own, because a download that hangs behind a
 * firewall can only be ended from outside.
 * @param host asked first, so that a closed network costs seconds instead of minutes
 * @throws when the host is out of reach or the download fails
 */
export async function downloadBrowser(browser: 'chrome' | 'firefox', host: string): Promise<void> {
  const behindProxy = process.env.HTTPS_PROXY !== undefined || process.env.https_proxy !== undefined;
  if (!behindProxy) {
    await fetch(host, { method: 'HEAD', signal: AbortSignal.timeout(10_000) }).catch(() => {
      throw new Error(`${host} is out of reach`);
    });
  }
  const cli = fileURLToPath(new URL('./main-cli.js', import.meta.resolve('@puppeteer/browsers')));
  await run(process.execPath, [cli, 'install', `${browser}@stable`, '--path', cacheDir], {
    timeout: 240_000,
    killSignal: 'SIGKILL',
  });
}
