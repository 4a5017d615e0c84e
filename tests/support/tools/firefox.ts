import process from 'node:process';
import { downloadBrowser, inPuppeteerCache } from './puppeteerCache.ts';
import { firstThatRuns, onPath } from './runs.ts';
import type { Tool } from './tool.ts';

/** The first Firefox with the CSS Custom Highlight API, without which nothing can be marked. */
const oldest = 140;

const usualPlaces = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

export const firefox: Tool = {
  name: 'Firefox',
  packages: ['firefox-esr', 'firefox'],
  advice: `Install Firefox ${oldest} or newer and put it on the PATH, or name it in the environment variable FIREFOX_PATH.`,
  async find() {
    const named = [process.env.FIREFOX_PATH, process.env.FIREFOX_BIN].filter((each) => each !== undefined);
    const { platform } = process;
    return firstThatRuns(
      [
        ...named,
        ...onPath(['firefox', 'firefox-esr', 'firefox-developer-edition']),
        ...(await inPuppeteerCache('firefox')),
        ...(platform === 'darwin' || platform === 'win32' ? usualPlaces[platform] : []),
      ],
      oldest,
    );
  },
  download: () => downloadBrowser('firefox', 'https://archive.mozilla.org/pub/firefox/releases/'),
};
