import process from 'node:process';
import type { BrowserKind } from './builds.ts';

/** What `npm start` was asked for. */
export interface StartOptions {
  readonly browser: BrowserKind;
  /** Take screenshots and end, instead of opening a window and staying. */
  readonly headless: boolean;
  /** Also put the screenshots of the README where they are committed. */
  readonly docs: boolean;
}

const known = ['--headless', '--docs', '--firefox'];

/** Whether a window could be seen by anybody. */
function hasDisplay(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI) return false;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** @throws for an option that does not exist, with those that do */
export function startOptions(args: readonly string[]): StartOptions {
  const unknown = args.find((arg) => !known.includes(arg));
  if (unknown !== undefined) throw new Error(`There is no option ${unknown}: ${known.join(', ')}.`);
  const docs = args.includes('--docs');
  const headless = docs || args.includes('--headless') || !hasDisplay();
  // The popup that Firefox opens cannot be photographed from outside.
  return { browser: args.includes('--firefox') && !headless ? 'firefox' : 'chromium', docs, headless };
}
