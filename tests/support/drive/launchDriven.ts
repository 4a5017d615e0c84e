import { type BrowserKind, buildFolder } from '../builds.ts';
import type { DrivenBrowser, LaunchOptions } from './drivenBrowser.ts';
import { launchChromium } from './drivenChromium.ts';
import { launchFirefox } from './drivenFirefox.ts';

const launchers = { chromium: launchChromium, firefox: launchFirefox };

/**
 * Starts a browser with its build of the extension; a browser that does not come up is ended and started again, twice.
 * @throws what the last try threw
 */
export async function launchDriven(
  kind: BrowserKind,
  options: Omit<LaunchOptions, 'extension'>,
): Promise<DrivenBrowser> {
  let last: unknown;
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      return await launchers[kind]({ ...options, extension: buildFolder[kind] });
    } catch (error) {
      last = error;
      console.log(`${kind} did not start (try ${attempt} of 3): ${error instanceof Error ? error.message : error}`);
    }
  }
  throw last;
}
