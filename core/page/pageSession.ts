import type { PageObservation } from '../assessment/model.ts';
import type { FrameReading } from '../text/frameReading.ts';
import type { Look } from '../text/termFinder.ts';
import { createBackOff } from './backOff.ts';
import { type Changes, type ChangeWatch, watchChanges } from './changes.ts';
import { createDelays } from './delays.ts';
import { createFindings, type Density, type Findings, isAmbiguity } from './findings.ts';
import { staleAfter } from './followChanges.ts';
import { frameReadingOf, isShown } from './frameReading.ts';
import { forget, prune } from './letGo.ts';
import type { MarkLook } from './markStyle.ts';
import { createMarks, type Marks } from './marks.ts';
import { observePage } from './observePage.ts';
import type { PageReader } from './pageReader.ts';
import { createPainter } from './painter.ts';
import { joinsFor, readUnit } from './readUnit.ts';
import { createShadowReading } from './shadowReading.ts';
import { createSlices, type Job, type Slices } from './slices.ts';
import { sweep } from './sweep.ts';
import { type Container, isElement, readEditors } from './tags.ts';
import { emptyLayout, type Layout } from './units.ts';
import type { Joins } from './wordEdges.ts';

export interface PageOptions {
  /** A first look at every text, until one is let by: only then the reader is loaded. */
  readonly gate: (text: string) => boolean;
  /** @returns undefined when it cannot be had now */
  readonly loadReader: () => Promise<PageReader | undefined>;
  readonly look: MarkLook;
  readonly density: Density;
  /** Called when what was found has changed and the work is done. */
  readonly changed: () => void;
  /** Closed shadow roots where the browser shows them to extensions; null for those that must not be read. */
  readonly shadowRootOf?: (element: Element) => ShadowRoot | null;
  readonly signal: AbortSignal;
}

/** A frame's document being read and marked, until the signal says stop. */
export interface PageSession {
  readonly findings: Findings;
  readonly marks: Marks;
  /** Random; names this reading of this document. */
  readonly frame: string;
  /** What a view shows of this frame. */
  reading(): FrameReading;
  /** How many mentions are shown on the page now. */
  count(): number;
  setDensity(density: Density): void;
  /** Whether editors are read as well; never the one with the focus. */
  setEditors(read: boolean): void;
  /** Looks at everything again, because the gate lets by more than before. */
  lookAgain(): void;
  /** Gathers, in small steps, what an assessment needs of this frame. Calls back once; not at all while there is no reader. */
  observe(done: (page: PageObservation) => void): void;
  /** Whether something the plan is about stands in this frame. */
  opensPlan(): boolean;
  /** True once the document has been read and nothing waits. */
  readonly settled: boolean;
}

/** How long a page may take to be built before reading starts on what there is, in ms. */
const patience = 500;
/** When to ask again for a reader that could not be had, in ms. */
const retryDelay = 1_000;
export function openPage(document: Document, options: PageOptions): PageSession {
  const { signal } = options;
  const marks = createMarks(document, options.look, signal);
  let density = options.density;
  const painter = createPainter(document, marks, (job) => slices.add(job), signal);
  const findings = createFindings(painter, {
    density: () => density,
    isMarked: (concept) => reader?.isMarked?.(concept) ?? true,
  });
  const frame = Math.random().toString(36).slice(2, 12);
  const backOff = createBackOff();
  let layout: Layout = emptyLayout();
  let reader: PageReader | undefined;
  let joins: Joins = () => false;
  let loading = false;
  let dirty = false;
  let started = false;

  const slices: Slices = createSlices(signal, () => {
    const rest = painter.rest();
    if (rest) slices.add(rest);
    if (rest || !dirty) return;
    dirty = false;
    marks.keep();
    options.changed();
  });

  const after = createDelays(signal);
  /** Tells the back-off how long each step of a job took. */
  function* timed(job: Job): Job {
    for (;;) {
      const start = performance.now();
      const { done } = job.next();
      const end = performance.now();
      backOff.worked(end - start, end);
      if (done) return;
      yield;
    }
  }

  /** Brings the reader into the page, and reads all of it. Tried again a few times: the background may be starting. */
  async function load(turn = 0): Promise<void> {
    loading = true;
    reader = await options.loadReader().catch(() => undefined);
    if (reader) {
      joins = joinsFor(reader);
      slices.add(readAll());
    } else if (turn < 3) after(retryDelay, () => void load(turn + 1));
    loading = reader === undefined && turn < 3;
  }
  const mayHold = (text: string): Look => {
    if (reader) return reader.mayHold ? reader.mayHold(text) : /\p{L}/u.test(text);
    if (!loading && options.gate(text)) void load();
    return false;
  };
  function* read(unit: Container): Job {
    if (reader && findings.replace(unit, yield* readUnit(unit, layout, reader, joins))) dirty = true;
  }
  const drop = (unit: Container): void => {
    if (findings.remove(unit)) dirty = true;
  };

  /** Reads everything below `root`; units found earlier that hold nothing any more are `seen` not to be. */
  function* readPart(root: Node, seen?: Set<Container>): Job {
    const waiting: Container[] = [];
    const steps = sweep(
      root,
      () => layout,
      mayHold,
      (unit) => waiting.push(unit),
    );
    for (let step = steps.next(); ; step = steps.next()) {
      // Everything is read once the reader is there.
      if (loading) return;
      for (const unit of waiting.splice(0)) {
        yield* read(unit);
        seen?.add(unit);
        yield;
      }
      if (step.done) return;
      yield;
    }
  }

  function* readAll(): Job {
    const before = [...findings.units.keys()];
    const seen = new Set<Container>();
    yield* readPart(document, seen);
    // All of it will be read again as soon as the reader is there.
    if (loading) return;
    yield* shadows.read(document, true, seen);
    for (const unit of before) {
      if (!seen.has(unit)) drop(unit);
      yield;
    }
  }

  function* follow(changes: Changes): Job {
    if (changes.whole) {
      yield* readAll();
      return;
    }
    const stale = staleAfter(changes, layout, findings.units);
    yield;
    for (const node of stale.gone) {
      if (findings.size === 0) break;
      yield* forget(document, node, drop);
    }
    for (const unit of stale.units) {
      yield* read(unit);
      yield;
    }
    for (const part of stale.parts) {
      yield* readPart(part);
      if (isElement(part)) yield* shadows.read(part, false);
    }
    if (stale.gone.length) pruneSoon();
  }

  let pruning = false;
  function pruneSoon(): void {
    if (pruning || findings.size === 0) return;
    pruning = true;
    after(2_000, () => {
      pruning = false;
      slices.add(prune(findings.units.keys(), drop));
    });
  }

  let asked = false;
  const watch: ChangeWatch = watchChanges(() => {
    layout = emptyLayout();
    if (asked) return;
    asked = true;
    const take = (): void => {
      asked = false;
      slices.add(timed(follow(watch.take())));
    };
    const delay = backOff.delay(performance.now());
    if (delay === 0) queueMicrotask(take);
    else after(delay, take);
  }, signal);

  const shadows = createShadowReading({
    shadowRootOf: options.shadowRootOf ?? (() => null),
    found: (root) => watch.observe(root),
    readPart,
    run: (job) => slices.add(job),
    after,
  });

  // Whoever goes into an editor is about to type, and whoever leaves it has done so.
  let editors = false;
  const onFocus = ({ target }: Event): void => {
    if (!editors || !(target as Element).closest?.('[contenteditable]')) return;
    queueMicrotask(() => {
      layout = emptyLayout();
      slices.add(readAll());
    });
  };
  for (const type of ['focusin', 'focusout']) document.addEventListener(type, onFocus, { signal, passive: true });

  const start = (): void => {
    if (started || signal.aborted) return;
    started = true;
    watch.observe(document);
    slices.add(readAll());
  };
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start, { once: true, signal });
    after(patience, start);
  } else start();

  return {
    findings,
    marks,
    frame,
    reading: () => frameReadingOf(document, frame, findings.inOrder()),
    count: () => findings.inOrder().filter((finding) => finding.drawn && isShown(finding)).length,
    setDensity(next) {
      if (next === density) return;
      density = next;
      dirty = true;
      slices.add(readAll());
    },
    setEditors(read) {
      if (read === editors) return;
      editors = read;
      readEditors(document, read);
      layout = emptyLayout();
      if (started) slices.add(readAll());
    },
    lookAgain() {
      if (started && !reader) slices.add(readAll());
    },
    opensPlan: () =>
      findings.inOrder().some(({ what }) => !isAmbiguity(what) && (reader?.opensPlan?.(what.concept) ?? false)),
    observe(done) {
      const gathering = reader?.observe?.();
      if (!gathering || signal.aborted) return;
      const { shadowRootOf = () => null } = options;
      slices.add(
        (function* observeAll(): Job {
          const page = { layout: () => layout, joins, findings, shadowRootOf };
          yield* observePage(document, page, gathering.add);
          done(gathering.end());
        })(),
      );
    },
    get settled() {
      return started && !slices.busy && !asked && !loading;
    },
  };
}
