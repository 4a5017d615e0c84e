import process from 'node:process';
import { Browser, ChromeReleaseChannel, computeSystemExecutablePath } from '@puppeteer/browsers';
import { downloadBrowser, inPuppeteerCache } from './puppeteerCache.ts';
import { firstThatRuns, onPath } from './runs.ts';
import type { Tool } from './tool.ts';

/** Older ones cannot load an extension over the debugging pipe. */
const oldest = 130;

function usualPlaces(): string[] {
  try {
    return [computeSystemExecutablePath({ browser: Browser.CHROME, channel: ChromeReleaseChannel.STABLE })];
  } catch {
    return [];
  }
}

export const chromium: Tool = {
  name: 'Chromium',
  packages: ['chromium', 'chromium-browser'],
  advice: `Install Chromium or Chrome ${oldest} or newer and put it on the PATH, or name it in the environment variable CHROME_PATH.`,
  async find() {
    const named = [process.env.CHROME_PATH, process.env.CHROMIUM_PATH, process.env.PUPPETEER_EXECUTABLE_PATH];
    return firstThatRuns(
      [
        ...named.filter((each) => each !== undefined),
        ...onPath(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']),
        ...(await inPuppeteerCache('chrome')),
        ...(await inPuppeteerCache('chromium')),
        ...usualPlaces(),
      ],
      oldest,
    );
  },
  download: () => downloadBrowser('chrome', 'https://storage.googleapis.com/chrome-for-testing-public/'),
};
