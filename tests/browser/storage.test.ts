import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type BrowserKind, browserKinds, manifestOf } from '../support/builds.ts';
import { activate, untilMarked } from '../support/chartPage.ts';
import type { DrivenBrowser, LaunchOptions } from '../support/drive/drivenBrowser.ts';
import { inFirefox } from '../support/drive/firefoxChrome.ts';
import { launchDriven } from '../support/drive/launchDriven.ts';
import { ask, click, give, lookUp, press, shows } from '../support/onPage.ts';
import { type PageServer, startServer } from '../support/server.ts';
import { within } from '../support/within.ts';

/** Starts a browser of its own for a describe, with a page server. */
function started(kind: BrowserKind, more: Pick<LaunchOptions, 'switches' | 'preferences'>) {
  let driven: DrivenBrowser | undefined;
  let server: PageServer | undefined;
  beforeAll(async () => {
    const display = inject('display');
    if (display !== null) process.env.DISPLAY = display;
    server = await startServer();
    const executablePath = inject('executables')[kind];
    driven = await launchDriven(kind, { executablePath, headless: display === null, ...more });
  });
  afterAll(async () => {
    await driven?.close();
    await server?.close();
  });
  return () => {
    if (!driven || !server) throw new Error('The browser is not up yet: call this inside a test.');
    return { driven, server };
  };
}

/**
 * Room for a few pins, not for many notes. Chromium counts the service worker's own script (0.7 MB), and holds an override by
 * the debugger (`Storage.overrideQuotaForOrigin`) against no write of IndexedDB; its own switch it does.
 */
const small = {
  switches: ['--enable-features=StorageQuotaSettings:PoolSizeBytes/6000000'],
  preferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': 400 },
};

/** A backup with more notes than there is room for; what a disk cannot make smaller. */
const tooMuch = JSON.stringify({
  format: 'stepwise-backup',
  version: 1,
  exportedAt: 1,
  settings: { theme: 'dark' },
  library: {
    pins: [{ entry: 'drug:naproxen', at: 1 }],
    recents: [],
    notes: Array.from({ length: 500 }, (_, at) => ({
      entry: `drug:x${at}`,
      text: randomBytes(12_000).toString('base64'),
      at,
    })),
    packs: [],
  },
});

describe.each(browserKinds)('with hardly any room left, in %s', (kind) => {
  const context = started(kind, small);

  it('keeps what fits', async () => {
    const lookup = await context().driven.openExtensionPage('/lookup.html');
    await lookUp(lookup, 'pregabalin');
    await click(lookup, '.pin[aria-pressed="false"]');
    await lookup.waitForSelector('.pin[aria-pressed="true"]');
    await lookup.close();
  });

  it('says in a sentence that an import does not fit, and leaves everything as it was', async () => {
    const options = await context().driven.openExtensionPage('/options.html');
    await shows(options, /1 pin, 0 local notes/);
    await give(options, '#backup-file', 'backup.json', tooMuch);
    await shows(options, /What the import changes/);
    await press(options, 'Import');
    await shows(
      options,
      /Nothing was changed\. This could not be kept, because the disk or the browser’s storage is full/,
    );
    await shows(options, /1 pin, 0 local notes/);
    expect(await options.$eval('input[name="theme"]:checked', (each) => (each as HTMLInputElement).value)).toBe(
      'system',
    );
    await options.close();
  });

  it('works as always beside that', async () => {
    const { driven, server } = context();
    const lookup = await driven.openExtensionPage('/lookup.html');
    await ask(lookup, 'neurontin');
    await shows(lookup, /gabapentin/);
    await lookup.close();
    const page = await driven.open(`${server.origin}/quiet.html`);
    await activate(driven, page);
    await page.close();
  });
});

describe('in Firefox that never remembers history, where the extension is allowed in private windows', () => {
  const context = started('firefox', { preferences: { 'browser.privatebrowsing.autostart': true } });
  const { id } = (manifestOf('firefox').browser_specific_settings as { gecko: { id: string } }).gecko;

  beforeAll(async () => {
    const { driven } = context();
    await inFirefox(
      driven.browser,
      `(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
        await ExtensionPermissions.add(${JSON.stringify(id)}, allowed);
      })()`,
    );
    await driven.reloadExtension();
    await within(10_000, 'the extension to be allowed', () =>
      inFirefox<boolean>(driven.browser, `WebExtensionPolicy.getByID(${JSON.stringify(id)})?.privateBrowsingAllowed`),
    );
  });

  it('says in one sentence what is off', async () => {
    const { driven } = context();
    const off = /Pins, recent look-ups and notes are off, because this window does not let anything be kept/;
    const options = await driven.openExtensionPage('/options.html');
    await shows(options, off);
    await shows(options, /Everything else works as always/);
    await options.close();
    const lookup = await driven.openExtensionPage('/lookup.html');
    await lookUp(lookup, 'pregabalin');
    await shows(lookup, off);
    expect(await lookup.$('.pin')).toBeNull();
    await lookup.close();
  });

  it('does everything else: looks up, reads and marks a page, and keeps settings', async () => {
    const { driven, server } = context();
    server.put('/private.html', '<!doctype html><title>x</title><p>naproxen</p>');
    const page = await driven.open(`${server.origin}/private.html`);
    await activate(driven, page);
    await untilMarked(driven, page, ['naproxen']);
    const popup = await driven.openPopup(page);
    await within(10_000, 'the plan', async () => /NSAID/.test(await popup.text()));
    await popup.close();
    await page.close();
    const options = await driven.openExtensionPage('/options.html');
    await click(options, 'input[name="look"][value="tint"]');
    await options.close();
    const again = await driven.openExtensionPage('/options.html');
    await within(5_000, 'the setting to be kept', () => again.$('input[name="look"][value="tint"]:checked'));
    await again.close();
  });
});

describe('in a private window of Chromium, where the extension is allowed there', () => {
  const context = started('chromium', {});

  it('reads and looks up as always, and remembers no look-up', async () => {
    const { driven, server } = context();
    const origin = await (async () => {
      const page = await driven.openExtensionPage('/welcome.html');
      return page.evaluate(() => location.origin);
    })();
    const manager = await driven.open('chrome://extensions/');
    await manager.evaluate(
      `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }).then(() =>
        chrome.developerPrivate.updateExtensionConfiguration({
          extensionId: '${new URL(origin).host}', incognitoAccess: true }))`,
    );
    // Chromium loads the extension again to allow it.
    const ours = await within(15_000, 'the extension to be back', () => driven.openExtensionPage('/welcome.html'));
    await within(10_000, 'the private window', () =>
      ours.evaluate(`chrome.windows.create({ incognito: true, url: '${server.origin}/quiet.html' }).then(() => true)`),
    );
    const target = await driven.browser.waitForTarget((each) => each.url().endsWith('/quiet.html'));
    const page = await target.page();
    if (!page) throw new Error('The private window shows no page.');
    await activate(driven, page);
    await untilMarked(driven, page, ['M54.31', 'Neurontin', 'gabapentine']);
    const popup = await driven.openPopup(page);
    await within(10_000, 'the plan', () => popup.has('#tab-plan'));
    await popup.click('#tab-doses');
    await within(10_000, 'the doses', () => popup.has('#panel-doses button'));
    await popup.click('#panel-doses button');
    await within(10_000, 'the star', () => popup.has('.pin'));
    await popup.click('.pin');
    await within(10_000, 'the pin', () => popup.has('.pin[aria-pressed="true"]'));
    await popup.close();
    const options = await driven.openExtensionPage('/options.html');
    await shows(options, /1 pin, 0 local notes, 0 recent look-ups/);
    await options.close();
  });
});
