import { browser } from 'wxt/browser';
import type { ObservedFrame } from '../assessment/frames.ts';
import type { PageObservation } from '../assessment/model.ts';
import type { FrameReading } from '../text/frameReading.ts';
import { type FramePlace, listenToFrames } from './frameLine.ts';
import { type FromView, fromView, type ToBackground, type ToView, toView, viewPort } from './messages.ts';

/** A view's line to the frames of a tab. */
export interface PageChannel {
  /** Scrolls the page to a mention and lights it up. */
  reveal(frame: string, id: number): void;
}

/**
 * Follows what is found in a tab: calls back with the readings of all frames, top frame first, at once and whenever one changes.
 * Frames answer for themselves, straight to the view.
 */
export function followPage(
  tabId: number,
  changed: (frames: readonly ObservedFrame[]) => void,
  signal: AbortSignal,
): PageChannel {
  const readings = new Map<string, ObservedFrame>();
  let port = connect();

  const tell = (): void => changed([...readings.values()].sort((a, b) => Number(b.top) - Number(a.top)));

  function connect(): ReturnType<typeof browser.tabs.connect> {
    const opened = browser.tabs.connect(tabId, { name: viewPort });
    opened.onMessage.addListener((message: unknown) => {
      const said = toView(message);
      if (!said || signal.aborted) return;
      if (said.type === 'gone') readings.delete(said.frame);
      else if (said.type === 'observed') {
        const reading = readings.get(said.frame);
        if (reading) readings.set(said.frame, { ...reading, observed: said.page });
      } else {
        // What was gathered before stands until it is gathered anew, so that the view does not flicker.
        const observed = readings.get(said.reading.frame)?.observed;
        readings.set(said.reading.frame, { ...said.reading, ...(observed ? { observed } : {}) });
      }
      tell();
    });
    // Reading lastError tells Chromium that nobody listening is no surprise.
    opened.onDisconnect.addListener(() => void browser.runtime.lastError);
    return opened;
  }

  // A frame that came after the line was opened makes itself known by its count.
  const said = ({ tabId: from }: FramePlace, message: ToBackground): void => {
    if (message.type !== 'count' || from !== tabId || readings.has(message.frame)) return;
    port.disconnect();
    readings.clear();
    port = connect();
  };
  listenToFrames({ said }, signal);
  signal.addEventListener('abort', () => port.disconnect(), { once: true });

  const post = (message: FromView): void => port.postMessage(message);
  return { reveal: (frame, id) => post({ type: 'reveal', frame, id }) };
}

/** What a frame offers to views. */
export interface FrameAnswers {
  reading(): FrameReading;
  /** Calls back once with what an assessment needs, gathered in small steps. */
  observe(done: (page: PageObservation) => void): void;
  reveal(id: number): void;
}

/**
 * A frame's end of the line: answers every view that connects. @returns a function that tells all views of a change
 */
export function answerViews(frame: string, answers: FrameAnswers, signal: AbortSignal): () => void {
  type Port = ReturnType<typeof browser.tabs.connect>;
  const ports = new Set<Port>();
  const post = (port: Port, message: ToView): void => {
    try {
      port.postMessage(message);
    } catch {
      ports.delete(port);
    }
  };
  const answer = (to: readonly Port[]): void => {
    const reading = answers.reading();
    for (const port of to) post(port, { type: 'reading', reading });
    answers.observe((page) => {
      for (const port of to) if (ports.has(port)) post(port, { type: 'observed', frame, page });
    });
  };
  const onConnect = (port: Port): void => {
    if (port.name !== viewPort) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message: unknown) => {
      const asked = fromView(message);
      if (asked?.type === 'read') answer([port]);
      else if (asked?.frame === frame) answers.reveal(asked.id);
    });
    answer([port]);
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener(
    'abort',
    () => {
      browser.runtime?.onConnect?.removeListener(onConnect);
      for (const port of ports) {
        post(port, { type: 'gone', frame });
        port.disconnect();
      }
    },
    { once: true },
  );
  return () => {
    if (ports.size > 0) answer([...ports]);
  };
}
