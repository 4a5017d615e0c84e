import { browser } from 'wxt/browser';

const script = '/palette.js';
const size = { width: 440, height: 560 };

/** The smallest frame with room for the palette, in CSS px. */
const room = { width: 360, height: 240 };

/** What a frame says of itself: numbers and yes or no, never a word of the page. Runs in the page. */
function probe(): { focused: boolean; body: boolean; width: number; height: number } {
  const { activeElement, body } = document;
  const focused = document.hasFocus() && !/^(i?frame|object|embed)$/i.test(activeElement?.localName ?? '');
  const usable =
    (body?.localName === 'body' && document.contentType === 'text/html') ||
    document.contentType === 'application/xhtml+xml';
  return { focused, body: usable, width: innerWidth, height: innerHeight };
}

interface Frame {
  readonly frameId: number;
  readonly focused: boolean;
  readonly body: boolean;
  readonly width: number;
  readonly height: number;
}

/** The frame with the user's selection if the palette fits there, else the top frame, else (a frameset) the largest. */
export function frameForPalette(frames: readonly Frame[]): number | undefined {
  const usable = frames.filter(({ body }) => body);
  const focused = usable.find((frame) => frame.focused && frame.width >= room.width && frame.height >= room.height);
  const top = usable.find(({ frameId }) => frameId === 0);
  const largest = usable.toSorted((a, b) => b.width * b.height - a.width * a.height)[0];
  return (focused ?? top ?? largest)?.frameId;
}

async function openInPage(tabId: number): Promise<boolean> {
  const answers = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: probe });
  const frames = answers.flatMap(({ frameId, result }) =>
    result ? [{ frameId, ...(result as Omit<Frame, 'frameId'>) }] : [],
  );
  const frameId = frameForPalette(frames);
  if (frameId === undefined) return false;
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [script],
    injectImmediately: true,
  });
  return true;
}

/** Opens the palette over the page; where the page takes no scripts, in a small window of its own. */
export async function openPalette(tabId: number | undefined): Promise<void> {
  const opened = tabId !== undefined && (await openInPage(tabId).catch(() => false));
  if (opened) return;
  await browser.windows.create({ url: browser.runtime.getURL('/lookup.html'), type: 'popup', ...size });
}
