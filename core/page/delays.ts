/** Does something later; not at all once the signal has said stop. Nothing is left behind. */
export type After = (ms: number, task: () => void) => void;

export function createDelays(signal: AbortSignal): After {
  return (ms, task) => {
    if (signal.aborted) return;
    const stop = (): void => clearTimeout(timer);
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      task();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  };
}
