import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again every 50 ms until there is an answer.
 * @param what is waited for, in words that follow "Waited … for"
 * @throws after that many milliseconds, with the last error met on the way
 */
export async function within<T>(
  milliseconds: number,
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  const end = performance.now() + milliseconds;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    await pause(50);
  } while (performance.now() < end);
  throw new Error(`Waited ${milliseconds} ms for ${what}.`, { cause: last });
}
