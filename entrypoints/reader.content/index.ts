import { defineContentScript } from 'wxt/utils/define-content-script';
import { cardInWorld } from './cardInWorld.ts';
import { judgeInWorld } from './judgeInWorld.ts';
import { stopWithExtension } from './lifetime.ts';
import { readerInWorld } from './readerInWorld.ts';
import { readFrame } from './readFrame.ts';

/** How `readPage` sees that this document is being read; in the extension's own world, out of the page's sight. */
const presence = Symbol.for('reader');

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main(ctx) {
    Reflect.set(globalThis, presence, true);
    ctx.onInvalidated(() => Reflect.deleteProperty(globalThis, presence));
    const stop = (): void => ctx.notifyInvalidated();
    stopWithExtension(stop, ctx.signal);
    readFrame(document, { reader: readerInWorld, card: cardInWorld, judge: judgeInWorld, stop }, ctx.signal);
  },
});
