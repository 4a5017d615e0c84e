import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSlices, type Job } from '../../../core/page/slices.ts';

let clock = 0;
let tasks: (() => void)[];
let stop: AbortController;

beforeEach(() => {
  clock = 0;
  tasks = [];
  stop = new AbortController();
  vi.stubGlobal('performance', { now: () => clock });
  vi.stubGlobal('scheduler', {
    postTask: (task: () => void, { signal }: { signal: AbortSignal }) =>
      new Promise<void>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        tasks.push(() => resolve(task()));
      }),
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A job of so many steps that take that long each, in ms. */
function* job(steps: number, each: number, done: string[] = [], name = ''): Job {
  for (let i = 0; i < steps; i += 1) {
    clock += each;
    yield;
  }
  done.push(name);
}

/** Runs all that was put off; returns how long each slice lasted. */
function run(): number[] {
  const lasted: number[] = [];
  for (let task = tasks.shift(); task; task = tasks.shift()) {
    const start = clock;
    task();
    lasted.push(clock - start);
  }
  return lasted;
}

describe('work in slices', () => {
  it('does nothing at once', () => {
    createSlices(stop.signal, () => {}).add(job(1, 1));
    expect(clock).toBe(0);
  });

  it('pauses within 8 ms, with the last step done', () => {
    const slices = createSlices(stop.signal, () => {});
    slices.add(job(200, 0.9));
    const lasted = run();
    expect(lasted.length).toBeGreaterThan(20);
    expect(Math.max(...lasted)).toBeLessThan(8);
    expect(slices.busy).toBe(false);
  });

  it('works jobs off in their order and says when all are done', () => {
    const done: string[] = [];
    const idle = vi.fn();
    const slices = createSlices(stop.signal, idle);
    slices.add(job(3, 0.1, done, 'first'));
    slices.add(job(1, 0.1, done, 'second'));
    run();
    expect(done).toEqual(['first', 'second']);
    expect(idle).toHaveBeenCalledTimes(1);
  });

  it('goes on after a job that fails', () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const done: string[] = [];
    const slices = createSlices(stop.signal, () => {});
    // biome-ignore lint/correctness/useYield: it fails before it gets there
    const failing = function* (): Job {
      throw new Error('a page that breaks a rule');
    };
    slices.add(failing());
    slices.add(job(1, 0.1, done, 'next'));
    run();
    expect(done).toEqual(['next']);
    expect(reported).toHaveBeenCalledTimes(1);
  });

  it('stops with its signal, whatever the reason, without a word', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const slices = createSlices(stop.signal, () => {});
    slices.add(job(100, 1));
    tasks.shift()?.();
    const before = clock;
    stop.abort('Content script context invalidated');
    run();
    await new Promise((resolve) => setTimeout(resolve));
    expect(clock).toBe(before);
    expect(reported).not.toHaveBeenCalled();
  });
});
