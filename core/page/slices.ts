/** A job done in small steps: each `yield` is a place where it may be put off. One step should take well under a millisecond. */
export type Job = Generator<void, void, void>;

/** How long one slice of work may last, in ms. Well under the 8 ms promised, because the last step may overrun. */
const sliceBudget = 4;

export interface Slices {
  /** Puts a job at the end of the queue. */
  add(job: Job): void;
  /** True while there is work left. */
  readonly busy: boolean;
}

type Later = (task: () => void) => void;

/** The browser's way to come back soon after input and painting have had their turn. */
function later(signal: AbortSignal): Later {
  const scheduler: { postTask?(task: () => void, options: object): Promise<void> } | undefined = Reflect.get(
    globalThis,
    'scheduler',
  );
  if (scheduler?.postTask) {
    return (task) => {
      scheduler.postTask?.(task, { priority: 'user-visible', signal }).catch((reason: unknown) => {
        // A stopped signal rejects with whatever it was stopped with; what the task itself threw must not get lost.
        if (!signal.aborted) reportError(reason);
      });
    };
  }
  if (typeof MessageChannel === 'undefined') return (task) => void setTimeout(task);
  const { port1, port2 } = new MessageChannel();
  let waiting: (() => void) | undefined;
  port1.onmessage = () => waiting?.();
  signal.addEventListener('abort', () => port1.close(), { once: true });
  return (task) => {
    waiting = task;
    port2.postMessage(null);
  };
}

/**
 * Works through jobs in slices of a few milliseconds, never at once: the caller may be a MutationObserver.
 * @param idle called when all work is done
 */
export function createSlices(signal: AbortSignal, idle: () => void): Slices {
  const jobs: Job[] = [];
  const run = later(signal);
  let asked = false;

  const ask = (): void => {
    if (asked || signal.aborted) return;
    asked = true;
    run(slice);
  };

  function slice(): void {
    asked = false;
    if (signal.aborted) return;
    const end = performance.now() + sliceBudget;
    while (performance.now() < end) {
      const [job] = jobs;
      if (!job) {
        idle();
        return;
      }
      try {
        if (job.next().done) jobs.shift();
      } catch (error) {
        // A page may break any rule; one job that fails must not stop the next.
        jobs.shift();
        reportError(error);
      }
    }
    ask();
  }

  return {
    add(job) {
      jobs.push(job);
      ask();
    },
    get busy() {
      return jobs.length > 0;
    },
  };
}
