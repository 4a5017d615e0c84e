import { launch, type Page } from 'puppeteer-core';
import { within } from '../within.ts';
import { closeOrKill } from './closeOrKill.ts';
import type { DrivenBrowser, LaunchOptions, NetworkRequest, OpenPopup } from './drivenBrowser.ts';
import { inContent, inFirefox } from './firefoxChrome.ts';
import { installFirefoxLog } from './firefoxLog.ts';
import { readClosedRoot } from './readClosedRoot.ts';
import { readMarks } from './readMarks.ts';

const popupElement = `document.querySelector('.webextension-popup-browser')`;
const selectedTab = 'gBrowser.selectedBrowser';

/** Values of Firefox's own preference for what pages are told about the colour scheme. */
const schemes = { dark: 0, light: 1 };

/** Starts Firefox with the extension. @throws when it does not start or does not take the extension */
export async function launchFirefox(options: LaunchOptions): Promise<DrivenBrowser> {
  const { executablePath, extension, headless, width = 1280, height = 900 } = options;
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: headless ? { width, height } : null,
    timeout: 45_000,
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: {
      'extensions.webextensions.warnings-as-errors': false,
      'extensions.autoDisableScopes': 0,
      ...options.preferences,
    },
  });
  try {
    const id = await browser.installExtension(extension);
    const policy = `WebExtensionPolicy.getByID(${JSON.stringify(id)})`;
    await installFirefoxLog(browser, id);

    /** What pages said with `console.error` and `console.warn`; Firefox's own log has what was thrown. */
    const said: string[] = [];

    const popup: OpenPopup = {
      text: () => inContent(browser, popupElement, (content) => content.document.body.innerText),
      has: (selector) =>
        inContent(browser, popupElement, (content, css) => content.document.querySelector(css) !== null, selector),
      click: (selector) =>
        inContent(
          browser,
          popupElement,
          (content, css) => {
            const found = content.document.querySelector(css) as HTMLElement | null;
            if (!found) throw new Error(`nothing in the popup matches ${css}`);
            found.click();
          },
          selector,
        ),
      hasFocus: (selector) =>
        inContent(
          browser,
          popupElement,
          (content, css) => content.document.activeElement?.matches(css) ?? false,
          selector,
        ),
      close: closePopup,
    };
    async function closePopup(): Promise<void> {
      await inFirefox(browser, `void ${popupElement}?.closest('panel')?.hidePopup()`);
      await within(5_000, 'the popup to close', () => inFirefox(browser, `!${popupElement}`));
    }

    /** Opens an address as the browser itself would, also those that WebDriver may not navigate to. */
    async function openAsBrowser(url: string): Promise<Page> {
      const before = new Set(await browser.pages());
      await inFirefox(
        browser,
        `void (gBrowser.selectedTab = gBrowser.addTab(${url},
          { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() }))`,
      );
      return within(15_000, `Firefox to open ${url}`, async () =>
        (await browser.pages()).find((each) => !before.has(each)),
      );
    }

    return {
      kind: 'firefox',
      browser,
      async open(url) {
        const page = await browser.newPage();
        page.on('console', (message) => {
          const type = message.type();
          if (type === 'error' || type === 'warn') said.push(`${page.url()}: console.${type} ${message.text()}`);
        });
        await page.goto(url, { waitUntil: 'load' });
        await page.bringToFront();
        return page;
      },
      openBrowserPage: () => openAsBrowser(`'about:support'`),
      async openExtensionPage(path) {
        const page = await openAsBrowser(`${policy}.getURL(${JSON.stringify(path)})`);
        await within(15_000, `${path} to be loaded`, () =>
          page.evaluate(() => document.readyState === 'complete' && location.protocol === 'moz-extension:'),
        );
        if (headless) await page.setViewport({ width, height });
        return page;
      },
      async openPopup(page) {
        await page.bringToFront();
        // Pressed while the popup of an earlier page is still open, the button would only close it.
        await closePopup();
        await inFirefox(
          browser,
          `(async () => {
            const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
            await ExtensionParent.apiManager.global.browserActionFor(${policy}.extension).triggerAction(window);
          })()`,
        );
        await within(15_000, 'the popup to be loaded', () =>
          inFirefox(browser, `${popupElement}?.currentURI.spec.startsWith('moz-extension:')`),
        );
        await within(15_000, 'the popup to show something', async () => (await popup.text()).trim() !== '');
        return popup;
      },
      async marks(page) {
        await page.bringToFront();
        return inContent(browser, selectedTab, readMarks);
      },
      async closedRoots(page) {
        await page.bringToFront();
        return inContent(
          browser,
          selectedTab,
          `(content) => {
            const read = ${readClosedRoot};
            const below = (root) => [...root.querySelectorAll('*')]
              .flatMap(({ openOrClosedShadowRoot: inner }) => (inner ? [inner, ...below(inner)] : []));
            return below(content.document).filter(({ mode }) => mode === 'closed').map((root) => read.call(root));
          }`,
        );
      },
      async setColourScheme(scheme) {
        await inFirefox(
          browser,
          `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${schemes[scheme]})`,
        );
      },
      async reloadExtension() {
        await inFirefox(
          browser,
          `(async () => {
            const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
            await (await AddonManager.getAddonByID(${JSON.stringify(id)})).reload();
          })()`,
        );
      },
      problems: async () => [...said, ...(await inFirefox<string[]>(browser, 'window.stepwiseTest.problems'))],
      requests: () => inFirefox<NetworkRequest[]>(browser, 'window.stepwiseTest.requests'),
      close: () => closeOrKill(browser),
    };
  } catch (error) {
    await closeOrKill(browser);
    throw error;
  }
}
