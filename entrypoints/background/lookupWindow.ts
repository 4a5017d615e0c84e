import { browser } from 'wxt/browser';
import { type Asked, leaveAsked } from '../../core/browser/asked.ts';

const size = { width: 440, height: 560 };

/** Opens lookup in a small window of its own. */
export async function openLookupWindow(asked: Asked = {}): Promise<void> {
  leaveAsked(asked);
  await browser.windows.create({ url: browser.runtime.getURL('/lookup.html'), type: 'popup', ...size });
}
