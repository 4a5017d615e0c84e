/** How long to wait before following the page's next changes. */
export interface BackOff {
  /** Work was done, in ms. */
  worked(ms: number, now: number): void;
  /** @returns ms to wait: 0 as long as our share of the main thread is small */
  delay(now: number): number;
}

/** Work that is always allowed within about a second, in ms. */
const allowance = 60;
const longest = 1_000;

/**
 * A page that redraws itself all the time (a clock, an animation, a script that undoes what it sees) gets less and less of our
 * work, and all of it again when it calms down. A leaky sum of the work done, halving every 700 ms, decides.
 */
export function createBackOff(): BackOff {
  let sum = 0;
  let last = 0;
  const leak = (now: number): void => {
    sum *= 0.5 ** (Math.max(0, now - last) / 700);
    last = now;
  };
  return {
    worked(ms, now) {
      leak(now);
      sum += ms;
    },
    delay(now) {
      leak(now);
      return Math.round(Math.min(longest, Math.max(0, sum - allowance) * 10));
    },
  };
}
