import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type BrowserKind, browserKinds, buildFolder, manifestOf } from '../support/builds.ts';
import type { DrivenBrowser } from '../support/drive/drivenBrowser.ts';
import { launchDriven } from '../support/drive/launchDriven.ts';
import { shows } from '../support/onPage.ts';
import { placeFiles } from '../support/placedFiles.ts';
import { type PageServer, startServer } from '../support/server.ts';
import { within } from '../support/within.ts';

/** As `docs/deployment.md` has it, with one value that nobody can use. */
const policy = {
  settings: { look: 'box', history: false },
  sites: ['https://ehr.example.org'],
  onlyTheseSites: true,
  pack: 'bundled',
};

/** The id Chromium gives an extension that is loaded from a folder. */
const chromiumId = (folder: string): string =>
  [...createHash('sha256').update(folder).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)))
    .join('');

const firefoxId = (): string => (manifestOf('firefox').browser_specific_settings as { gecko: { id: string } }).gecko.id;

/** Where each browser looks for policies on Linux, whatever it was installed from. */
const files: Readonly<Record<BrowserKind, () => Record<string, string>>> = {
  chromium: () => {
    const text = JSON.stringify({ '3rdparty': { extensions: { [chromiumId(buildFolder.chromium)]: policy } } });
    const folders = ['/etc/chromium', '/etc/opt/chrome', '/etc/opt/chrome_for_testing'];
    return Object.fromEntries(folders.map((folder) => [`${folder}/policies/managed/stepwise-test.json`, text]));
  },
  firefox: () => {
    const extensions = { [firefoxId()]: { ...policy, settings: { ...policy.settings, theme: 'sepia' } } };
    return {
      '/etc/firefox/policies/policies.json': JSON.stringify({ policies: { '3rdparty': { Extensions: extensions } } }),
    };
  },
};

const mayWrite = process.env.CI === 'true' && process.platform === 'linux';
if (!mayWrite) {
  console.log(
    'Left out: the policy tests write to /etc, which they do only on Linux with CI=true. They put back what they find.',
  );
}

describe.runIf(mayWrite).each(browserKinds)('a policy of the organisation, in %s', (kind) => {
  let driven: DrivenBrowser;
  let server: PageServer;
  let restore = (): void => {};

  beforeAll(async () => {
    const display = inject('display');
    if (display !== null) process.env.DISPLAY = display;
    restore = placeFiles(files[kind]());
    server = await startServer();
    driven = await launchDriven(kind, { executablePath: inject('executables')[kind], headless: display === null });
  });
  afterAll(async () => {
    restore();
    await driven?.close();
    await server?.close();
  });

  it('locks settings, says who set them, and offers its sites', async () => {
    const options = await driven.openExtensionPage('/options.html');
    await shows(options, /Your organisation/);
    await shows(options, /ehr\.example\.org[\s\S]*Allow 1 site/);
    await shows(options, /Set by your organisation/);
    const state = await options.evaluate(() => ({
      look: document.querySelector<HTMLInputElement>('input[name="look"]:checked')?.value,
      lookLocked: document.querySelector('input[name="look"]')?.matches(':disabled'),
      densityLocked: document.querySelector('input[name="density"]')?.matches(':disabled'),
      history: document.querySelector<HTMLInputElement>('input[name="history"]')?.checked,
      historyLocked: document.querySelector('input[name="history"]')?.matches(':disabled'),
      canAdd: document.querySelector('#new-site') !== null,
    }));
    expect(state).toEqual({
      look: 'box',
      lookLocked: true,
      densityLocked: false,
      history: false,
      historyLocked: true,
      canAdd: false,
    });
    await options.close();
  });

  it.runIf(kind === 'firefox')('ignores a value that cannot be used, and says so', async () => {
    // Chromium holds a policy against our schema and drops such a value before we see it.
    const options = await driven.openExtensionPage('/options.html');
    await shows(options, /settings\.theme should be "system" or "light" or "dark"/);
    await options.close();
  });

  it('keeps no look-up, because history is off', async () => {
    const lookup = await driven.openExtensionPage('/lookup.html');
    await lookup.waitForSelector('input');
    await lookup.type('input', 'naproxen');
    await (await lookup.waitForSelector('.open'))?.click();
    await lookup.waitForSelector('.pin');
    await lookup.close();
    const options = await driven.openExtensionPage('/options.html');
    await shows(options, /0 recent look-ups/);
    await options.close();
  });

  it('lets no other site be read, also on a click', async () => {
    const page = await driven.open(`${server.origin}/chart.html`);
    const popup = await driven.openPopup(page);
    await within(10_000, 'the popup to say so', async () => /cannot be read/.test(await popup.text()));
    await popup.close();
    await page.close();
  });
});

describe('a file that is placed for a policy', () => {
  it.runIf(mayWrite)('is gone again afterwards', () => {
    const restore = placeFiles({ '/etc/stepwise-test/a/b.json': '{}' });
    expect(existsSync('/etc/stepwise-test/a/b.json')).toBe(true);
    restore();
    expect(existsSync('/etc/stepwise-test')).toBe(false);
    expect(() => placeFiles({ '/proc/stepwise-test': '' })).toThrow();
  });
});
