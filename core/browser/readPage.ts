import { browser } from 'wxt/browser';
import { mayRead, readPolicy } from './policy.ts';
import { cardFile, judgingFile, readerFile, readingFile } from './readerScript.ts';
import { type Restriction, restrictionFrom } from './restrictedPage.ts';

export type PageAccess =
  /** The reader is in this many frames. */
  { readonly kind: 'reading'; readonly frames: number } | { readonly kind: 'restricted'; readonly why: Restriction };

/** What one frame says of itself before the reader goes in. Runs in the page: it may use nothing from outside. */
function probe(): { reading: boolean; viewer: boolean } {
  const reading = Reflect.get(globalThis, Symbol.for('reader')) === true;
  return { reading, viewer: /^(application\/pdf|image\/|video\/|audio\/)/.test(document.contentType) };
}

const isReport = (value: unknown): value is ReturnType<typeof probe> =>
  typeof value === 'object' && value !== null && 'reading' in value && 'viewer' in value;

async function addressOf(tabId: number): Promise<string | undefined> {
  return browser.tabs.get(tabId).then(
    ({ url }) => url,
    () => undefined,
  );
}

/**
 * Of our own pages only the sample chart is read, and it reads itself: no browser lets a script be put into a page of an
 * extension, and Firefox says so in its console when one is tried.
 */
function ownPage(url: string | undefined): PageAccess | undefined {
  if (!url?.startsWith(browser.runtime.getURL('/'))) return undefined;
  return new URL(url).pathname === '/chart.html'
    ? { kind: 'reading', frames: 1 }
    : { kind: 'restricted', why: 'browser-page' };
}

/**
 * Puts the reader into every frame of a tab that it is not in yet; again and again does no harm. Needs the permission that a
 * click on the toolbar button or a shortcut gives for this page, or the site's. Frames of other sites stay unread without theirs.
 */
export async function readPage(tabId: number): Promise<PageAccess> {
  const address = await addressOf(tabId);
  const own = ownPage(address);
  if (own) return own;
  if (!mayRead(await readPolicy(), address)) return { kind: 'restricted', why: 'not-allowed' };
  try {
    const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: probe });
    const reports = frames.flatMap(({ frameId, result }) => (isReport(result) ? [{ frameId, ...result }] : []));
    if (reports.find(({ frameId }) => frameId === 0)?.viewer) return { kind: 'restricted', why: 'viewer' };
    const unread = reports.filter(({ reading, viewer }) => !reading && !viewer).map(({ frameId }) => frameId);
    const injected = await Promise.allSettled(unread.map((frameId) => injectReader(tabId, frameId)));
    const failed = injected.filter(({ status }) => status === 'rejected').length;
    const reading = reports.filter(({ viewer }) => !viewer).length - failed;
    // A frame may vanish meanwhile; the page is out of reach only if none took it.
    const first = injected.find((result) => result.status === 'rejected');
    if (reading === 0 && first?.status === 'rejected') throw first.reason;
    return { kind: 'reading', frames: reading };
  } catch (error) {
    return { kind: 'restricted', why: restrictionFrom(error, await addressOf(tabId)) };
  }
}

const injectReader = (tabId: number, frameId: number): Promise<unknown> =>
  browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [readerFile],
    injectImmediately: true,
  });

/** The parts of the content script that a frame asks for when it needs them. */
const parts = { reading: readingFile, card: cardFile, judging: judgingFile } as const;

/** Brings a part of the content script into a frame that asked for it. @returns whether it is there now */
export async function bringPart(part: keyof typeof parts, tabId: number, frameId: number): Promise<boolean> {
  const target = { tabId, frameIds: [frameId] };
  return browser.scripting.executeScript({ target, files: [parts[part]], injectImmediately: true }).then(
    () => true,
    () => false,
  );
}
