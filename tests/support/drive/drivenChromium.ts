import process from 'node:process';
import { type Extension, launch, type Page, type Protocol } from 'puppeteer-core';
import { within } from '../within.ts';
import { ChromiumLog } from './chromiumLog.ts';
import { closeOrKill } from './closeOrKill.ts';
import type { ClosedRoot, DrivenBrowser, LaunchOptions, OpenPopup } from './drivenBrowser.ts';
import { readClosedRoot } from './readClosedRoot.ts';
import { readMarks } from './readMarks.ts';

/** The popup in Chromium is a target like any other page. */
export interface ChromiumPopup extends OpenPopup {
  readonly page: Page;
}

export interface DrivenChromium extends DrivenBrowser {
  openPopup(page: Page): Promise<ChromiumPopup>;
}

function popupOf(page: Page): ChromiumPopup {
  return {
    page,
    text: () => page.evaluate(() => document.body.innerText),
    has: async (selector) => (await page.$(selector)) !== null,
    async click(selector) {
      // The element's own click, because a popup has no place on the screen that a pointer could be sent to.
      await page.$eval(selector, (element) => (element as HTMLElement).click());
    },
    hasFocus: (selector) => page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector),
    close: () => page.close(),
  };
}

/** The closed shadow roots below a node, as the debugger sees the document. */
function closedRootsBelow(node: Protocol.DOM.Node): Protocol.DOM.Node[] {
  const roots = node.shadowRoots ?? [];
  return [
    ...roots.filter(({ shadowRootType }) => shadowRootType === 'closed'),
    ...[...roots, ...(node.children ?? [])].flatMap(closedRootsBelow),
  ];
}

async function closedRoots(page: Page): Promise<ClosedRoot[]> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const found: ClosedRoot[] = [];
    for (const { backendNodeId } of closedRootsBelow(root)) {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        functionDeclaration: String(readClosedRoot),
        returnByValue: true,
        ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
      });
      found.push(result.value as ClosedRoot);
    }
    return found;
  } finally {
    await session.detach();
  }
}

/** Starts Chromium with the extension. @throws when it does not start or does not list the extension in time */
export async function launchChromium(options: LaunchOptions): Promise<DrivenChromium> {
  const { executablePath, extension, headless, width = 1280, height = 900, scale = 1 } = options;
  const browser = await launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: [extension],
    defaultViewport: headless ? { width, height, deviceScaleFactor: scale } : null,
    timeout: 30_000,
    args: [
      `--window-size=${width},${height}`,
      '--window-position=0,0',
      // Without a screen Chromium thinks of one of 800 × 600, too small for a popup to open to its full size.
      ...(headless ? [`--screen-info={${width * scale}x${height * scale} devicePixelRatio=${scale}}`] : []),
      '--no-default-browser-check',
      '--force-color-profile=srgb',
      ...(options.switches ?? []),
      // Chromium refuses to run its sandbox as root, which is who runs in containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
    ],
  });
  const log = new ChromiumLog();
  browser.on('targetcreated', (target) => void log.watch(target));
  browser.on('targetchanged', (target) => void log.watch(target));

  const installed = async (): Promise<Extension | undefined> => [...(await browser.extensions()).values()][0];
  try {
    let loaded = await within(20_000, 'Chromium to list the extension', installed);
    for (const target of browser.targets()) await log.watch(target);
    const origin = `chrome-extension://${loaded.id}`;

    const open = async (url: string): Promise<Page> => {
      const page = await browser.newPage();
      await log.watch(page.target());
      await page.goto(url, { waitUntil: 'load' });
      await page.bringToFront();
      return page;
    };

    return {
      kind: 'chromium',
      browser,
      open,
      openBrowserPage: () => open('chrome://version/'),
      openExtensionPage: (path) => open(origin + path),
      async openPopup(page) {
        await page.bringToFront();
        const isPopup = (url: string): boolean => url.startsWith(`${origin}/popup.html`);
        await loaded.triggerAction(page);
        const target = await browser.waitForTarget((each) => isPopup(each.url()), { timeout: 15_000 });
        const popup = await target.asPage();
        await popup.waitForSelector('body *', { timeout: 15_000 });
        return popupOf(popup);
      },
      marks: async (page) => JSON.parse((await page.evaluate(`JSON.stringify((${readMarks})(window))`)) as string),
      closedRoots,
      async setColourScheme(scheme, ...pages) {
        const features = [{ name: 'prefers-color-scheme', value: scheme }];
        for (const page of pages) await page.emulateMediaFeatures(features);
      },
      async reloadExtension() {
        await browser.uninstallExtension(loaded.id);
        await browser.installExtension(extension);
        loaded = await within(20_000, 'Chromium to load the extension again', installed);
      },
      problems: async () => log.problems,
      requests: async () => log.requests,
      close: () => closeOrKill(browser),
    };
  } catch (error) {
    await closeOrKill(browser);
    throw error;
  }
}
