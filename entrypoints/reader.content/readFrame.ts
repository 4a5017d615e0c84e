import keys from 'virtual:term-keys';
import { browser } from 'wxt/browser';
import { lineToBackground } from '../../core/browser/frameLine.ts';
import { type ToFrame, toFrame } from '../../core/browser/messages.ts';
import { answerViews } from '../../core/browser/pageChannel.ts';
import { readSettings, watchSettings } from '../../core/browser/settings.ts';
import type { Finding } from '../../core/page/findings.ts';
import { watchFrames } from '../../core/page/frames.ts';
import type { PageReader } from '../../core/page/pageReader.ts';
import { openPage, type PageSession } from '../../core/page/pageSession.ts';
import { findingAt } from '../../core/page/pointer.ts';
import { createRing, type Ring } from '../../core/page/ring.ts';
import { createTermGate } from '../../core/page/termGate.ts';
import { shadowRootOf } from './shadowRootOf.ts';

export interface ReadFrame {
  readonly page: PageSession;
  readonly ring: Ring;
  /** What is marked under a point of the frame's window, in CSS px. */
  findingAt(x: number, y: number): Finding | undefined;
}

/** How long counts are gathered before one is sent, in ms. */
const reportDelay = 200;

/**
 * Reads and marks one document and answers for it, until the signal says stop. The content script runs it in every frame of a
 * page; the sample chart runs it on itself.
 * @param loadReader is called once there is something to read; `ask` asks the background to bring the reader
 */
export function readFrame(
  document: Document,
  loadReader: (ask: () => void) => Promise<PageReader | undefined>,
  signal: AbortSignal,
): ReadFrame {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reported = -1;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  const send = lineToBackground(signal);
  const page = openPage(document, {
    gate: createTermGate(keys),
    loadReader: () => loadReader(() => send({ type: 'need-reading' })),
    shadowRootOf,
    look: 'underline',
    density: 'every',
    changed,
    signal,
  });
  const ring = createRing(page.findings, page.marks, signal);
  const tellViews = answerViews(
    page.frame,
    { reading: page.reading, observe: page.observe, reveal: (id) => void ring.flash(id) },
    signal,
  );

  function changed(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      report(false);
      tellViews();
    }, reportDelay);
  }

  /** The badge adds up what the frames report. Without a background to hear it the page is read all the same. */
  function report(again: boolean): void {
    const count = page.count();
    if (count === reported && !again) return;
    if (count === 0 && reported < 0 && !again) return;
    reported = count;
    send({ type: 'count', frame: page.frame, count });
  }

  void readSettings().then(apply);
  watchSettings(apply, signal);
  function apply(settings: Awaited<ReturnType<typeof readSettings>>): void {
    if (signal.aborted) return;
    page.marks.look(settings.look);
    page.setDensity(settings.density);
  }

  const onMessage = (message: unknown): Promise<unknown> | undefined => {
    const asked = toFrame(message);
    return asked && Promise.resolve(answer(asked));
  };
  function answer(asked: ToFrame): unknown {
    if (asked.type === 'move') return ring.move(asked.by, asked.onward);
    page.marks.show(asked.shown ?? !page.marks.shown);
    return { shown: page.marks.shown };
  }
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(onMessage), { once: true });

  watchFrames(document, () => send({ type: 'new-frames' }), signal);
  // A page that comes back from the back-forward cache is a page of its own to the toolbar.
  document.defaultView?.addEventListener('pageshow', ({ persisted }) => persisted && report(true), { signal });
  return { page, ring, findingAt: (x, y) => findingAt(document, page.findings, x, y) };
}
