import { browser } from 'wxt/browser';

/** How often a page asks whether its extension is still there, in ms. */
const interval = 3_000;

/**
 * Stops a content script when the extension is switched off, updated or removed: the browser tells nobody, only the runtime's id
 * is gone. A page that was frozen asks when it comes back.
 */
export function stopWithExtension(stop: () => void, signal: AbortSignal): void {
  const look = (): void => {
    if (browser.runtime?.id === undefined) stop();
  };
  const timer = setInterval(look, interval);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  globalThis.addEventListener('pageshow', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
}
