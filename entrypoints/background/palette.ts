import { browser } from 'wxt/browser';
import { openLookupWindow } from './lookupWindow.ts';

const script = '/palette.js';
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

/** What the palette opens for. */
export interface PaletteOrder {
  /** Where the selection is; the palette opens there if it fits. */
  readonly frameId?: number;
  /** To search for, instead of what is selected there. */
  readonly text?: string;
}

/** Leaves a query for the palette in the extension's own world of a frame. Runs in the page. */
function leaveQuery(text: string): void {
  Reflect.set(globalThis, Symbol.for('palette-query'), text);
}

async function openInPage(tabId: number, order: PaletteOrder): Promise<boolean> {
  const answers = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: probe });
  const frames = answers.flatMap(({ frameId, result }) =>
    result ? [{ frameId, ...(result as Omit<Frame, 'frameId'>) }] : [],
  );
  const frameId = frameForPalette(frames);
  if (frameId === undefined) return false;
  const target = { tabId, frameIds: [frameId] };
  // Where the selection is not in the frame with the palette, it has to be told.
  const elsewhere = order.frameId !== undefined && order.frameId !== frameId;
  if (order.text !== undefined && (order.frameId === undefined || elsewhere)) {
    await browser.scripting.executeScript({ target, func: leaveQuery, args: [order.text], injectImmediately: true });
  }
  await browser.scripting.executeScript({ target, files: [script], injectImmediately: true });
  return true;
}

/** Opens the palette over the page; where the page takes no scripts, in a small window of its own. */
export async function openPalette(tabId: number | undefined, order: PaletteOrder = {}): Promise<void> {
  const opened = tabId !== undefined && (await openInPage(tabId, order).catch(() => false));
  if (!opened) await openLookupWindow(order.text === undefined ? {} : { text: order.text });
}
