import { existsSync } from 'node:fs';
import process from 'node:process';
import type { TestProject } from 'vitest/node';
import { build } from 'wxt';
import { browserKinds, buildFolder, projectRoot } from './builds.ts';
import { type Display, startDisplay } from './display.ts';
import { chromium } from './tools/chromium.ts';
import { ensureTools } from './tools/ensureTools.ts';
import { firefox } from './tools/firefox.ts';
import { xdotool, xvfb } from './tools/screenTools.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly executables: Readonly<Record<'chromium' | 'firefox', string>>;
    /** The test's own X screen; where there is none (macOS, Windows) browsers run headless and no real key is pressed. */
    readonly display: string | null;
  }
}

/** Has both builds, both browsers and a screen ready before the first browser test; takes the screen down after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // `npm test` has just built both and says so; a single test file run by hand builds what it tests.
  if (process.env.STEPWISE_BUILT !== '1' || !browserKinds.every((kind) => existsSync(buildFolder[kind]))) {
    // What is tested is what is shipped: under the test runner's own mode the build would be another.
    const mode = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    await build({ root: projectRoot, browser: 'chrome' });
    await build({ root: projectRoot, browser: 'firefox' });
    process.env.NODE_ENV = mode;
  }

  const onLinux = process.platform === 'linux';
  const [chromiumPath = '', firefoxPath = '', xvfbPath = ''] = await ensureTools(
    onLinux ? [chromium, firefox, xvfb, xdotool] : [chromium, firefox],
  );
  const display: Display | undefined = onLinux ? await startDisplay(xvfbPath) : undefined;
  project.provide('executables', { chromium: chromiumPath, firefox: firefoxPath });
  project.provide('display', display?.name ?? null);
  return async () => display?.stop();
}
