import type { Frame } from 'puppeteer-core';

interface Clocked {
  markClock?: { first: number; last: number; size: number };
}

/** Notes in a frame when the reader's highlights come, and when the last of them grew. Looks every 4 ms, for 20 seconds. */
export async function clockMarks(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const clock = { first: Number.NaN, last: Number.NaN, size: 0 };
    (window as Clocked).markClock = clock;
    const started = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      if (now - started > 20_000) clearInterval(timer);
      if (![...CSS.highlights.keys()].some((name) => name.startsWith('ref-'))) return;
      if (Number.isNaN(clock.first)) clock.first = now;
      const size = [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
      if (size !== clock.size) clock.last = now;
      clock.size = size;
    }, 4);
  });
}

/** @returns ms between the two; undefined where nothing was marked */
export async function millisecondsOf(frame: Frame): Promise<number | undefined> {
  const between = await frame.evaluate(() => {
    const { first, last } = (window as Clocked).markClock ?? { first: Number.NaN, last: Number.NaN };
    return Number.isNaN(last) ? null : last - first;
  });
  return between ?? undefined;
}
