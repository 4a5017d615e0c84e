import process from 'node:process';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserKinds, frontendsFolder } from './builds.ts';
import type { DrivenBrowser } from './drive/drivenBrowser.ts';
import { launchDriven } from './drive/launchDriven.ts';
import { type PageServer, startServer } from './server.ts';

/** What a browser test works with; the values are there once the tests run. */
export interface BrowserContext {
  readonly driven: DrivenBrowser;
  readonly server: PageServer;
}

/**
 * Describes the same behaviour for the built extension in real Chromium and real Firefox. One browser and one page server
 * per file and browser. After the tests two more ask that nothing was logged by anybody and nothing requested by the extension.
 * @param define the tests, given a function that hands them the running browser
 */
export function inEachBrowser(title: string, define: (context: () => BrowserContext) => void): void {
  describe.each(browserKinds)(`${title}, in %s`, (kind) => {
    let context: BrowserContext | undefined;
    const running = (): BrowserContext => {
      if (!context) throw new Error('The browser is not up yet: call this inside a test.');
      return context;
    };

    beforeAll(async () => {
      const display = inject('display');
      if (display !== null) process.env.DISPLAY = display;
      const server = await startServer({ '/frontends': frontendsFolder });
      const driven = await launchDriven(kind, {
        executablePath: inject('executables')[kind],
        headless: display === null,
      });
      context = { driven, server };
    });

    afterAll(async () => {
      await context?.driven.close();
      await context?.server.close();
    });

    define(running);

    it('leaves every console clean', async () => {
      expect(await running().driven.problems()).toEqual([]);
    });

    it('asks nothing of the network', async () => {
      const requests = await running().driven.requests();
      const outside = requests.filter(({ url, byExtension }) => byExtension && /^(https?|wss?|ftp):/.test(url));
      expect(outside).toEqual([]);
    });
  });
}
