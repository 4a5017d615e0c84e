import { browser } from 'wxt/browser';
import { framePort, type ToBackground, toBackground } from './messages.ts';

type Port = ReturnType<typeof browser.runtime.connect>;

/**
 * A frame's line to the background, opened with the first message and again whenever the background was asleep. Lines, not single
 * messages: nobody waits for an answer that a page being left can no longer take, and the background hears when a frame is gone.
 * A background that is not there is no error.
 */
export function lineToBackground(signal: AbortSignal): (message: ToBackground) => void {
  let line: Port | undefined;
  const open = (): Port => {
    const opened = browser.runtime.connect({ name: framePort });
    opened.onDisconnect.addListener(() => {
      // Reading it tells Chromium that nobody listening is no surprise.
      void browser.runtime.lastError;
      if (line === opened) line = undefined;
    });
    return opened;
  };
  signal.addEventListener('abort', () => line?.disconnect(), { once: true });
  return (message) => {
    if (signal.aborted) return;
    try {
      line ??= open();
      line.postMessage(message);
    } catch {
      // The extension was updated or switched off; the script stops by itself, see `stopWithExtension`.
      line = undefined;
    }
  };
}

/** Where a line comes from. */
export interface FramePlace {
  readonly tabId: number;
  readonly frameId: number;
}

export interface FrameListener {
  said(place: FramePlace, message: ToBackground): void;
  /** The document of this name is gone, as far as the line could tell. */
  left?(place: FramePlace, frame: string): void;
}

/** Listens to the frames of all tabs; for the background, and for views that wait for new frames. */
export function listenToFrames(listener: FrameListener, signal?: AbortSignal): void {
  const onConnect = (line: Port): void => {
    const tabId = line.sender?.tab?.id;
    if (line.name !== framePort || tabId === undefined || line.sender?.id !== browser.runtime.id) return;
    const place = { tabId, frameId: line.sender.frameId ?? 0 };
    let frame: string | undefined;
    line.onMessage.addListener((message: unknown) => {
      const said = toBackground(message);
      if (!said || signal?.aborted) return;
      if (said.type === 'count') frame = said.frame;
      listener.said(place, said);
    });
    line.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      if (frame !== undefined) listener.left?.(place, frame);
    });
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal?.addEventListener('abort', () => browser.runtime.onConnect.removeListener(onConnect), { once: true });
}
