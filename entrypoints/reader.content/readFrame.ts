import keys from 'virtual:term-keys';
import { browser } from 'wxt/browser';
import { lineToBackground } from '../../core/browser/frameLine.ts';
import { type FrameCall, type FrameCalls, type ToFrame, toFrame } from '../../core/browser/messages.ts';
import { readPackKeys } from '../../core/browser/packKeys.ts';
import { answerViews } from '../../core/browser/pageChannel.ts';
import { readSettings, watchSettings } from '../../core/browser/settings.ts';
import { isOnSite } from '../../core/browser/siteAccess.ts';
import type { Finding } from '../../core/page/findings.ts';
import { watchFrames } from '../../core/page/frames.ts';
import type { PageReader } from '../../core/page/pageReader.ts';
import { openPage, type PageSession } from '../../core/page/pageSession.ts';
import { findingAt } from '../../core/page/pointer.ts';
import { createRing, type Ring } from '../../core/page/ring.ts';
import { createTermGate } from '../../core/page/termGate.ts';
import type { OpenTheCard } from '../card/contract.ts';
import { createAnnouncer } from './announce.ts';
import { openCards } from './cards.ts';
import { judgeFrame } from './judgeFrame.ts';
import type { CountCautions } from './judgeInWorld.ts';
import { shadowRootOf } from './shadowRootOf.ts';

export interface ReadFrame {
  readonly page: PageSession;
  readonly ring: Ring;
  /** What is marked under a point of the frame's window, in CSS px. */
  findingAt(x: number, y: number): Finding | undefined;
}

/** How long counts are gathered before one is sent, in ms. */
const reportDelay = 200;

/** What a frame loads when it needs it; `ask` asks the background to bring it. */
export interface FrameParts {
  /** Called once there is something to read. */
  readonly reader: (ask: () => void) => Promise<PageReader | undefined>;
  /** Called once a card is wanted. */
  readonly card: (ask: () => void) => Promise<OpenTheCard | undefined>;
  /** Called once the frame names what the plan is about. */
  readonly judge: (ask: () => void) => Promise<CountCautions | undefined>;
  /** Called when the site is not to be read any more; aborts the signal. */
  readonly stop?: () => void;
}

/**
 * Reads and marks one document and answers for it, until the signal says stop. The content script runs it in every frame of a
 * page; the sample chart runs it on itself.
 */
export function readFrame(document: Document, parts: FrameParts, signal: AbortSignal): ReadFrame {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reported = -1;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  const send = lineToBackground(signal);
  const gates = [createTermGate(keys)];
  const page = openPage(document, {
    gate: (text) => gates.some((gate) => gate(text)),
    loadReader: () => parts.reader(() => send({ type: 'need-reading' })),
    shadowRootOf,
    look: 'underline',
    density: 'every',
    changed,
    signal,
  });
  const ring = createRing(page.findings, page.marks, signal);
  const announce = createAnnouncer(document, signal);
  const cards = openCards(
    document,
    page,
    () => parts.card(() => send({ type: 'need-card' })),
    (concept) => send({ type: 'open-panel', ...(concept ? { concept } : {}) }),
    signal,
  );
  const tellViews = answerViews(
    page.frame,
    { reading: page.reading, observe: page.observe, reveal: (id) => void ring.flash(id) },
    signal,
  );

  const judgeSoon = judgeFrame(
    page,
    () => parts.judge(() => send({ type: 'need-judging' })),
    (count) => send({ type: 'cautions', frame: page.frame, count }),
    signal,
  );

  function changed(): void {
    ring.refresh();
    judgeSoon();
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

  // Terms that only an imported pack has.
  void readPackKeys().then((more) => {
    if (more === '' || signal.aborted) return;
    gates.push(createTermGate(more));
    page.lookAgain();
  });
  void readSettings().then(apply);
  watchSettings(apply, signal);
  function apply(settings: Awaited<ReturnType<typeof readSettings>>): void {
    if (signal.aborted) return;
    page.marks.look(settings.look);
    page.setDensity(settings.density);
    page.setEditors(settings.editors);
    cards.apply(settings);
  }

  const onMessage = (message: unknown): Promise<unknown> | undefined => {
    const asked = toFrame(message);
    return asked && Promise.resolve(answer(asked));
  };
  function answer(asked: ToFrame): FrameCalls[FrameCall]['answer'] {
    const { current } = ring;
    switch (asked.type) {
      case 'move': {
        const moved = ring.move(asked.by, asked.onward);
        cards.follow(ring.current);
        return moved;
      }
      case 'announce':
        if (current) announce(current, asked.at, asked.of);
        return { said: current !== undefined };
      case 'card':
        if (current) cards.toggle(current);
        return { ringed: current !== undefined };
      case 'here': {
        const here = asked.frame === page.frame;
        if (here) setTimeout(report, 0, true);
        return { here };
      }
      case 'stop-sites': {
        const stopped = isOnSite(globalThis.origin, asked.sites);
        // The answer goes out first.
        if (stopped && parts.stop) setTimeout(parts.stop);
        return { stopped };
      }
      case 'show-marks':
        page.marks.show(asked.shown ?? !page.marks.shown);
        return { shown: page.marks.shown };
    }
  }
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(onMessage), { once: true });

  watchFrames(document, () => send({ type: 'new-frames' }), signal);
  // A page that comes back from the back-forward cache is a page of its own to the toolbar.
  document.defaultView?.addEventListener('pageshow', ({ persisted }) => persisted && report(true), { signal });
  return { page, ring, findingAt: (x, y) => findingAt(document, page.findings, x, y) };
}
