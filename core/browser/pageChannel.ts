import { browser } from 'wxt/browser';
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
  changed: (frames: readonly FrameReading[]) => void,
  signal: AbortSignal,
): PageChannel {
  const readings = new Map<string, FrameReading>();
  let port = connect();

  const tell = (): void => changed([...readings.values()].sort((a, b) => Number(b.top) - Number(a.top)));

  function connect(): ReturnType<typeof browser.tabs.connect> {
    const opened = browser.tabs.connect(tabId, { name: viewPort });
    opened.onMessage.addListener((message: unknown) => {
      const said = toView(message);
      if (!said || signal.aborted) return;
      if (said.type === 'gone') readings.delete(said.frame);
      else readings.set(said.reading.frame, said.reading);
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
  const onConnect = (port: Port): void => {
    if (port.name !== viewPort) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message: unknown) => {
      const asked = fromView(message);
      if (asked?.type === 'read') post(port, { type: 'reading', reading: answers.reading() });
      else if (asked?.frame === frame) answers.reveal(asked.id);
    });
    post(port, { type: 'reading', reading: answers.reading() });
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
    if (ports.size === 0) return;
    const reading = answers.reading();
    for (const port of ports) post(port, { type: 'reading', reading });
  };
}
