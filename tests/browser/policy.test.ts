import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type BrowserKind, browserKinds, buildFolder, manifestOf, projectRoot } from '../support/builds.ts';
import type { DrivenBrowser } from '../support/drive/drivenBrowser.ts';
import { inFirefox } from '../support/drive/firefoxChrome.ts';
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

const chromiumFolders = ['/etc/chromium', '/etc/opt/chrome', '/etc/opt/chrome_for_testing'];

/** Where each browser looks for policies on Linux, whatever it was installed from. */
const files: Readonly<Record<BrowserKind, () => Record<string, string>>> = {
  chromium: () => {
    const text = JSON.stringify({ '3rdparty': { extensions: { [chromiumId(buildFolder.chromium)]: policy } } });
    return Object.fromEntries(chromiumFolders.map((folder) => [`${folder}/policies/managed/stepwise-test.json`, text]));
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

interface UnderPolicy {
  readonly driven: DrivenBrowser;
  readonly server: PageServer;
  /** Ends both, and puts back what stood where the policy was placed. */
  close(): Promise<void>;
}

/** A browser that finds these policy files. @throws where it cannot start; the files are put back then too */
async function launchUnder(kind: BrowserKind, policyFiles: Readonly<Record<string, string>>): Promise<UnderPolicy> {
  const display = inject('display');
  if (display !== null) process.env.DISPLAY = display;
  const restore = placeFiles(policyFiles);
  let server: PageServer | undefined;
  try {
    server = await startServer();
    const pages = server;
    const driven = await launchDriven(kind, {
      executablePath: inject('executables')[kind],
      headless: display === null,
    });
    return {
      driven,
      server: pages,
      async close() {
        restore();
        await driven.close();
        await pages.close();
      },
    };
  } catch (error) {
    restore();
    await server?.close();
    throw error;
  }
}

describe.runIf(mayWrite).each(browserKinds)('a policy of the organisation, in %s', (kind) => {
  let driven: DrivenBrowser;
  let server: PageServer;
  let close = async (): Promise<void> => {};

  beforeAll(async () => {
    ({ driven, server, close } = await launchUnder(kind, files[kind]()));
  });
  afterAll(() => close());

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

/** The policy to paste for a browser, from the page for administrators, for the extension as it is loaded here. */
function fromDocs(kind: BrowserKind): Readonly<Record<string, string>> {
  const document = readFileSync(path.join(projectRoot, 'docs/deployment.md'), 'utf8');
  const blocks = [...document.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);
  const text = blocks[kind === 'chromium' ? 0 : 2] ?? '';
  // It is installed already; nothing is to be fetched from addresses of an example.
  const here = text
    .replaceAll('EXTENSION_ID', chromiumId(buildFolder.chromium))
    .replace('"force_installed"', '"allowed"')
    .replace(/^ *"(install|update)_url": .*\n/m, '');
  return kind === 'chromium'
    ? Object.fromEntries(chromiumFolders.map((folder) => [`${folder}/policies/managed/stepwise-test.json`, here]))
    : { '/etc/firefox/policies/policies.json': here };
}

describe.runIf(mayWrite).each(browserKinds)('the policy to paste from docs/deployment.md, in %s', (kind) => {
  let driven: DrivenBrowser;
  let server: PageServer;
  let close = async (): Promise<void> => {};

  beforeAll(async () => {
    ({ driven, server, close } = await launchUnder(kind, fromDocs(kind)));
  });
  afterAll(() => close());

  it('is taken by the browser without an error', async () => {
    if (kind === 'firefox') {
      const active = await inFirefox<Record<string, Record<string, object>>>(
        driven.browser,
        'Services.policies.getActivePolicies()',
      );
      const pasted = JSON.parse(Object.values(fromDocs('firefox'))[0] ?? '') as { policies: object };
      expect(active).toMatchObject(pasted.policies);
      return;
    }
    const page = await driven.open('chrome://policy/');
    // Each policy is a row in a shadow root of its own, with what the browser says of it.
    const rows = await within(10_000, 'the list of policies', () =>
      page.evaluate(() => {
        const roots: (Document | ShadowRoot)[] = [document];
        for (const root of roots)
          for (const each of root.querySelectorAll('*')) if (each.shadowRoot) roots.push(each.shadowRoot);
        const shown = roots.flatMap((root) => {
          const row = root.querySelector<HTMLElement>('.policy.row');
          const name = row?.querySelector<HTMLElement>('.name')?.innerText.trim();
          return name ? [`${name}: ${row?.querySelector<HTMLElement>('.messages')?.innerText.trim()}`] : [];
        });
        return shown.length > 0 && shown;
      }),
    );
    const set = rows.filter((row) => !row.endsWith('Not set.'));
    expect(set).toContain('ExtensionSettings: OK');
    expect(set.filter((row) => !row.endsWith(': OK'))).toEqual([]);
    await page.close();
  });

  it('is followed by the options', async () => {
    const options = await driven.openExtensionPage('/options.html');
    await shows(options, /Your organisation/);
    await shows(options, /Your organisation chose the content pack/);
    const state = await options.evaluate(() => ({
      region: document.querySelector<HTMLInputElement>('input[name="region"]:checked')?.value,
      locked: document.querySelector('input[name="region"]')?.matches(':disabled'),
      wrong: document.body.innerText.includes('cannot be used, and it is ignored'),
    }));
    expect(state).toEqual({ region: 'UK', locked: true, wrong: false });
    await options.close();
  });

  it('keeps the extension out of every site that it does not list', async () => {
    const page = await driven.open(`${server.origin}/chart.html`);
    const popup = await driven.openPopup(page);
    await within(10_000, 'the popup to say so', async () => /cannot be read/.test(await popup.text()));
    await popup.close();
    await page.close();
  });
});
