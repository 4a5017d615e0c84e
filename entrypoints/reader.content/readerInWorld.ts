import { browser } from 'wxt/browser';
import type { ToBackground } from '../../core/browser/messages.ts';
import type { PageReader } from '../../core/page/pageReader.ts';

/** Where the two scripts of a frame meet: in the extension's own world, out of the page's sight. */
const place = Symbol.for('reading');

export function provideReader(reader: PageReader): void {
  Reflect.set(globalThis, place, reader);
}

/** The reader of this frame; asks the background to bring it in when it is not there yet. */
export async function readerInWorld(): Promise<PageReader | undefined> {
  const ask: ToBackground = { type: 'need-reading' };
  if (!Reflect.has(globalThis, place)) await browser.runtime.sendMessage(ask);
  return Reflect.get(globalThis, place) as PageReader | undefined;
}
