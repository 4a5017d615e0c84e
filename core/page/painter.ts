import type { Mark, Marks } from './marks.ts';
import { liveRange } from './reveal.ts';
import type { Job } from './slices.ts';
import { type Container, isShadowRoot } from './tags.ts';
import { isEditor } from './typing.ts';

/**
 * Up to this many marks are all handed to the browser. Chromium looks at every highlighted range again in each frame in which any
 * text of the page changes (measured: 6 µs per range), so a page of thousands gets only those near what is in view.
 */
const most = 300;

/** How far beyond the window marks are drawn ahead, and kept, in heights of the window. */
const ahead = 1;
const kept = 2;

/** How soon after scrolling, a click or a key the marks follow, and how often they look by themselves, in ms. */
const soon = 80;
const pulseTime = 1_000;

export interface Painter {
  /** The marks of a unit, in the place of those it had. */
  set(unit: Container, marks: readonly Mark[]): void;
  delete(unit: Container): void;
  /** What is still to do once all reading is done; undefined when nothing is. */
  rest(): Job | undefined;
}

interface Painted {
  readonly marks: readonly Mark[];
  drawn: readonly Mark[];
}

/** Chooses which marks the browser is to draw. @param run works through a job in slices */
export function createPainter(document: Document, marks: Marks, run: (job: Job) => void, signal: AbortSignal): Painter {
  const units = new Map<Container, Painted>();
  const fresh = new Set<Container>();
  let total = 0;
  let choosing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pulse: ReturnType<typeof setInterval> | undefined;
  let watching = new AbortController();

  function draw(painted: Painted, wanted: readonly Mark[]): void {
    if (wanted === painted.drawn || wanted.length + painted.drawn.length === 0) return;
    const keep = new Set(wanted);
    const had = new Set(painted.drawn);
    for (const mark of painted.drawn) if (!keep.has(mark)) marks.remove(mark);
    for (const mark of wanted) if (!had.has(mark)) marks.add(mark);
    painted.drawn = wanted;
  }

  function near(box: DOMRect, height: number, isDrawn: boolean): boolean {
    if (box.width === 0 && box.height === 0) return false;
    const margin = height * (isDrawn ? kept : ahead);
    return box.bottom >= -margin && box.top <= height + margin;
  }

  /** @param parents what is known of the elements around: of those out of view nothing inside needs a look */
  function wanted(unit: Container, painted: Painted, parents: Map<Element, boolean>): readonly Mark[] {
    const height = document.defaultView?.innerHeight ?? 0;
    const element = isShadowRoot(unit) ? unit.host : unit;
    const parent = element.parentElement;
    if (parent && !parents.has(parent)) {
      const around = parent.getBoundingClientRect();
      // A box without height may hold what is placed elsewhere.
      parents.set(parent, around.height === 0 || near(around, height, true));
    }
    if (parent && !parents.get(parent)) return [];
    const box = element.getBoundingClientRect();
    if (!near(box, height, painted.drawn.length > 0)) return [];
    if (box.height <= 2 * height || painted.marks.length < 20) return painted.marks;
    // One text that is longer than the window: each of its marks for itself.
    const had = new Set(painted.drawn);
    return painted.marks.filter((mark) => {
      const own = liveRange(mark.range)?.getBoundingClientRect();
      return own !== undefined && near(own, height, had.has(mark));
    });
  }

  function* choose(among: Iterable<Container>): Job {
    const parents = new Map<Element, boolean>();
    let steps = 0;
    for (const unit of among) {
      const painted = units.get(unit);
      if (painted && choosing) draw(painted, wanted(unit, painted, parents));
      steps += 1;
      if (steps % 16 === 0) yield;
    }
  }

  function chooseSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (document.visibilityState !== 'hidden') run(choose(units.keys()));
    }, soon);
  }

  /** Writing brings nothing into view: where it scrolls the page, the page says so. */
  function onMove({ type, target }: Event): void {
    const isWritten = target instanceof Element && isEditor(target);
    if (isWritten && (type === 'keyup' || type === 'scroll')) return;
    chooseSoon();
  }

  function start(): void {
    choosing = true;
    watching = new AbortController();
    const options = { capture: true, passive: true, signal: watching.signal };
    for (const type of ['scroll', 'resize', 'click', 'keyup'])
      document.defaultView?.addEventListener(type, onMove, options);
    // What is unfolded or scrolled inside a shadow root says nothing.
    pulse = setInterval(chooseSoon, pulseTime);
    for (const unit of units.keys()) fresh.add(unit);
  }

  function stop(): void {
    choosing = false;
    watching.abort();
    clearTimeout(timer);
    clearInterval(pulse);
    timer = undefined;
  }

  signal.addEventListener('abort', stop, { once: true });

  function remove(unit: Container): void {
    const painted = units.get(unit);
    if (!painted) return;
    draw(painted, []);
    total -= painted.marks.length;
    units.delete(unit);
    fresh.delete(unit);
  }

  return {
    set(unit, next) {
      remove(unit);
      if (next.length === 0 || signal.aborted) return;
      const painted: Painted = { marks: next, drawn: [] };
      units.set(unit, painted);
      total += next.length;
      if (!choosing && total > most) start();
      if (choosing) fresh.add(unit);
      else draw(painted, next);
    },
    delete(unit) {
      remove(unit);
      if (!choosing || total > most / 2) return;
      stop();
      for (const painted of units.values()) draw(painted, painted.marks);
    },
    rest() {
      if (fresh.size === 0) return undefined;
      const among = [...fresh];
      fresh.clear();
      return choose(among);
    },
  };
}
