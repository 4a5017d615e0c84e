// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mark, Marks } from '../../../core/page/marks.ts';
import { createPainter, type Painter } from '../../../core/page/painter.ts';
import type { Job } from '../../../core/page/slices.ts';
import { put } from './dom.ts';

const rowHeight = 20;

let scrolled: number;
let drawn: Set<Mark>;
let stop: AbortController;
let painter: Painter;

const finish = (job: Job | undefined): void => {
  while (job && !job.next().done);
};

const marks = (): Marks => ({
  supported: true,
  shown: true,
  add: (mark) => void drawn.add(mark),
  remove: (mark) => void drawn.delete(mark),
  focus() {},
  show() {},
  look() {},
  keep() {},
});

beforeEach(() => {
  vi.useFakeTimers();
  scrolled = 0;
  drawn = new Set();
  stop = new AbortController();
  painter = createPainter(document, marks(), finish, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

/** A page of rows one below the other, each with one mark. */
function rows(count: number): Element[] {
  put(Array.from({ length: count }, () => '<p>x</p>').join(''));
  const all = [...document.querySelectorAll('p')];
  const box = (top: number, height: number): DOMRect => ({ top, bottom: top + height, height, width: 100 }) as DOMRect;
  document.body.getBoundingClientRect = () => box(-scrolled, count * rowHeight);
  all.forEach((row, i) => {
    row.getBoundingClientRect = () => box(i * rowHeight - scrolled, rowHeight);
  });
  return all;
}

const mark = (): Mark => ({ category: 'affirmed', range: {} as StaticRange });

/** Marks every row. @returns the marks by row */
function markAll(all: readonly Element[]): readonly Mark[] {
  return all.map((row) => {
    const own = mark();
    painter.set(row, [own]);
    return own;
  });
}

const drawnRows = (all: readonly Mark[]): number[] => all.flatMap((each, i) => (drawn.has(each) ? [i] : []));

describe('what the browser is given to draw', () => {
  it('is all of a page with few marks, at once', () => {
    markAll(rows(200));
    expect(drawn.size).toBe(200);
    expect(painter.rest()).toBeUndefined();
  });

  it('is what is near the window on a page with thousands', () => {
    const all = markAll(rows(4_000));
    finish(painter.rest());
    const shown = drawnRows(all);
    expect(shown[0]).toBe(0);
    expect(shown).toHaveLength((shown.at(-1) ?? 0) + 1);
    expect(shown.length * rowHeight).toBeGreaterThanOrEqual(2 * innerHeight);
    expect(shown.length * rowHeight).toBeLessThanOrEqual(4 * innerHeight);
  });

  it('follows when the page is scrolled, and lets go of what is far', () => {
    const all = markAll(rows(4_000));
    finish(painter.rest());
    scrolled = 2_000 * rowHeight;
    window.dispatchEvent(new Event('scroll'));
    vi.advanceTimersByTime(100);
    expect(drawnRows(all)).toContain(2_000);
    expect(drawnRows(all)).not.toContain(0);
    expect(drawn.size * rowHeight).toBeLessThanOrEqual(5 * innerHeight);
  });

  it('looks by itself now and then, for what unfolds without a sign', () => {
    const all = markAll(rows(4_000));
    finish(painter.rest());
    scrolled = 3_000 * rowHeight;
    vi.advanceTimersByTime(1_200);
    expect(drawnRows(all)).toContain(3_000);
  });

  it('is all again when few are left', () => {
    const all = rows(400);
    const own = markAll(all);
    finish(painter.rest());
    for (const row of all.slice(0, 300)) painter.delete(row);
    expect(drawnRows(own)).toHaveLength(100);
  });

  it('has no mark twice and none too many when a unit is read again', () => {
    const [row] = rows(1);
    const [first, second] = [mark(), mark()];
    painter.set(row as Element, [first]);
    painter.set(row as Element, [second]);
    expect([...drawn]).toEqual([second]);
    painter.delete(row as Element);
    expect(drawn.size).toBe(0);
  });

  it('looks at nothing more after its signal', () => {
    markAll(rows(4_000));
    stop.abort();
    expect(vi.getTimerCount()).toBe(0);
  });
});
