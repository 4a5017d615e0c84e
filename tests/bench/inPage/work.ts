/** A stretch of work on the main thread, in ms since the page's time origin. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/** Writes down when our code ran, whoever called it. */
export interface WorkRecorder {
  readonly slices: Slice[];
  /** Runs and counts; work inside work counts once. */
  timed<T>(work: () => T): T;
}

export const total = (slices: readonly Slice[]): number => slices.reduce((sum, { start, end }) => sum + end - start, 0);
export const longest = (slices: readonly Slice[]): number =>
  slices.reduce((most, { start, end }) => Math.max(most, end - start), 0);

/** The page's own way to wait, which is never counted. */
const nativeTimeout = globalThis.setTimeout;
export const later = (task: () => void, ms = 0): void => void nativeTimeout(task, ms);
export const pause = (ms: number): Promise<void> => new Promise((resolve) => later(resolve, ms));

// biome-ignore lint/suspicious/noExplicitAny: the platform's functions take anything
type Callback = (...args: any[]) => unknown;

/**
 * Counts everything that is started through the platform's ways to be called later, from now on: tasks, messages, timers,
 * microtasks and mutation observers. Nothing else may run on the page meanwhile.
 */
export function recordWork(): WorkRecorder {
  const slices: Slice[] = [];
  let depth = 0;
  function timed<T>(work: () => T): T {
    const start = performance.now();
    depth += 1;
    try {
      return work();
    } finally {
      depth -= 1;
      if (depth === 0) slices.push({ start, end: performance.now() });
    }
  }
  const counted =
    (callback: Callback): Callback =>
    (...args) =>
      timed(() => callback(...args));

  const place = globalThis as unknown as Record<string, Callback>;
  for (const name of ['setTimeout', 'queueMicrotask', 'requestIdleCallback']) {
    const native = place[name];
    if (native) place[name] = (callback: Callback, ...rest: unknown[]) => native(counted(callback), ...rest);
  }
  const { scheduler } = globalThis as { scheduler?: { postTask: Callback } };
  if (scheduler) {
    const native = scheduler.postTask.bind(scheduler);
    scheduler.postTask = (callback: Callback, options: unknown) => native(counted(callback), options);
  }
  const onMessage = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...onMessage,
    set(callback: Callback) {
      onMessage?.set?.call(this, counted(callback));
    },
  });
  const Native = globalThis.MutationObserver;
  globalThis.MutationObserver = class extends Native {
    constructor(callback: MutationCallback) {
      super(counted(callback) as MutationCallback);
    }
  };
  return { slices, timed };
}
