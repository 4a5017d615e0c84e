import type { Steps } from '../text/steps.ts';
import { createSlices, type Job } from './slices.ts';

/**
 * Does work that the page should not wait for, a few milliseconds at a time. Rejects with what the work throws; never settles
 * once the signal has said stop.
 */
export function inSlices<T>(steps: Steps<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    function* work(): Job {
      try {
        resolve(yield* steps);
      } catch (error) {
        reject(error);
      }
    }
    createSlices(signal, () => {}).add(work());
  });
}
