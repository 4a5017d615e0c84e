import type { Finding, Findings } from './findings.ts';
import { isShown } from './frameReading.ts';
import type { Marks } from './marks.ts';
import { boxOf, scrollToPlace } from './reveal.ts';

export interface Moved {
  readonly moved: boolean;
  /** Counted from 1; 0 where there is nothing. */
  readonly at: number;
  readonly count: number;
}

/** The one mention that the keyboard is at, lit up on the page. */
export interface Ring {
  readonly current: Finding | undefined;
  /** To the next or previous shown mention; not `onward`: to the frame's first or last. */
  move(by: 1 | -1, onward: boolean): Moved;
  /** Lights a mention up for a moment. @returns false when it is no longer there */
  flash(id: number): boolean;
  /**
   * Follows what is lit to where it is drawn now, without scrolling. A grid uses its rows again: where the words are gone the light
   * goes out.
   */
  refresh(): void;
  clear(): void;
}

/** How long a flash lasts, in ms. */
const flashTime = 1_600;

export function createRing(findings: Findings, marks: Marks, signal: AbortSignal): Ring {
  let at: number | undefined;
  let lit: Finding | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  const light = (finding: Finding | undefined): void => {
    clearTimeout(timer);
    lit = finding;
    marks.focus(finding?.mark.range);
    if (finding) scrollToPlace(finding.mark.range);
  };
  const stops = (): readonly Finding[] => findings.inOrder().filter((finding) => finding.drawn && isShown(finding));

  /** Where to begin: at the first mention in view, so that the ring starts where the eyes are. */
  const inView = (all: readonly Finding[]): number => {
    const index = all.findIndex(({ mark }) => (boxOf(mark.range)?.bottom ?? -1) > 0);
    return Math.max(index, 0);
  };

  return {
    get current() {
      return at === undefined ? undefined : findings.byId(at);
    },
    move(by, onward) {
      const all = stops();
      const before = all.findIndex(({ id }) => id === at);
      let next = before + by;
      if (!onward) next = by > 0 ? 0 : all.length - 1;
      else if (before < 0) next = by > 0 ? inView(all) : all.length - 1;
      const finding = all[next];
      at = finding?.id;
      light(finding);
      return { moved: finding !== undefined, at: finding ? next + 1 : 0, count: all.length };
    },
    flash(id) {
      const finding = findings.byId(id);
      if (!finding) return false;
      light(finding);
      timer = setTimeout(() => light(undefined), flashTime);
      return true;
    },
    refresh() {
      const now = lit && findings.byId(lit.id);
      if (now?.mark.range !== lit?.mark.range) marks.focus(now?.mark.range);
      lit = now;
    },
    clear() {
      at = undefined;
      light(undefined);
    },
  };
}
