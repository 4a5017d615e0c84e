const channel = 'stepwise-library';

/** Tells the extension's other pages that what is kept has changed. */
export function announceChange(): void {
  const sender = new BroadcastChannel(channel);
  sender.postMessage(null);
  sender.close();
}

/** Calls back when another page, or the background, changed what is kept. */
export function watchLibrary(changed: () => void, signal: AbortSignal): void {
  const listener = new BroadcastChannel(channel);
  listener.addEventListener('message', changed);
  signal.addEventListener('abort', () => listener.close(), { once: true });
}
