import { defineContentScript } from 'wxt/utils/define-content-script';
import { askPacks } from './askPacks.ts';
import { cardInWorld } from './cardInWorld.ts';
import { judgeInWorld } from './judgeInWorld.ts';
import { stopWithExtension } from './lifetime.ts';
import { providePacks } from './packsInWorld.ts';
import { readerInWorld } from './readerInWorld.ts';
import { type FrameParts, readFrame } from './readFrame.ts';

/** How `readPage` sees that this document is being read; in the extension's own world, out of the page's sight. */
const presence = Symbol.for('reader');

const reader: FrameParts['reader'] = (ask) =>
  readerInWorld(() => {
    // The script first: it is on its way for longer.
    ask();
    providePacks(askPacks());
  });

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main(ctx) {
    Reflect.set(globalThis, presence, true);
    ctx.onInvalidated(() => Reflect.deleteProperty(globalThis, presence));
    const stop = (): void => ctx.notifyInvalidated();
    stopWithExtension(stop, ctx.signal);
    readFrame(document, { reader, card: cardInWorld, judge: judgeInWorld, stop }, ctx.signal);
  },
});
