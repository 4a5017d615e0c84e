import type { Ambiguity, Mention } from '../text/mention.ts';
import { categoryOf } from './category.ts';
import { inReadingOrder } from './documentOrder.ts';
import type { Flow } from './flows.ts';
import { type Mark, rangeOf } from './marks.ts';
import type { Painter } from './painter.ts';
import { placeOf } from './pieces.ts';
import type { Container } from './tags.ts';

/** Something found on the page and where it stands. Lives in this frame's memory only. */
export interface Finding {
  readonly id: number;
  readonly unit: Container;
  /** The text of the flow it stands in. */
  readonly text: string;
  readonly what: Mention | Ambiguity;
  readonly mark: Mark;
  /** Whether it is drawn: of several with one span, or of repeats where only the first is wanted, just one is. */
  readonly drawn: boolean;
}

export const isAmbiguity = (what: Mention | Ambiguity): what is Ambiguity => 'readings' in what;

/** Every mention is marked, or only the first of each concept in each block. */
export type Density = 'every' | 'first';

/** What is drawn of what is found. */
export interface Drawing {
  readonly density: () => Density;
  readonly isMarked: (concept: string) => boolean;
}

export interface ReadFlow {
  readonly flow: Flow;
  readonly found: readonly (Mention | Ambiguity)[];
}

/** All findings of a frame, by the unit they stand in. */
export interface Findings {
  readonly size: number;
  readonly units: ReadonlyMap<Container, readonly Finding[]>;
  /** Puts what was read in a unit in the place of what was known of it. @returns whether anything is different now */
  replace(unit: Container, flows: readonly ReadFlow[]): boolean;
  remove(unit: Container): boolean;
  /** In the order of the document. */
  inOrder(): readonly Finding[];
  byRange(range: AbstractRange): Finding | undefined;
  byId(id: number): Finding | undefined;
}

const nameOf = (what: Mention | Ambiguity): string => (isAmbiguity(what) ? `? ${what.surface}` : what.concept);

export function createFindings(painter: Painter, drawing: Drawing): Findings {
  const byUnit = new Map<Container, readonly Finding[]>();
  const byRange = new WeakMap<AbstractRange, Finding>();
  let size = 0;
  let lastId = 0;
  let ordered: readonly Finding[] | undefined;

  /** Keeps the ids of what was found before, so that a view can still point at it after the page redraws the row. */
  function idsOf(before: readonly Finding[]): (name: string) => number {
    const known = new Map<string, number[]>();
    for (const { id, what } of before) {
      const ids = known.get(nameOf(what)) ?? [];
      ids.push(id);
      known.set(nameOf(what), ids);
    }
    return (name) => {
      const kept = known.get(name)?.shift();
      if (kept !== undefined) return kept;
      lastId += 1;
      return lastId;
    };
  }

  function findingsOf(unit: Container, flows: readonly ReadFlow[], before: readonly Finding[]): readonly Finding[] {
    const idFor = idsOf(before);
    const drawnConcepts = new Set<string>();
    const findings: Finding[] = [];
    for (const { flow, found } of flows) {
      let lastStart = -1;
      for (const what of found) {
        const place = placeOf(flow.pieces, what);
        const range = place && rangeOf(place);
        if (!range) continue;
        const name = nameOf(what);
        const marked = isAmbiguity(what) || drawing.isMarked(what.concept);
        const repeated = drawing.density() === 'first' && drawnConcepts.has(name);
        const drawn = marked && what.start !== lastStart && !repeated;
        drawnConcepts.add(name);
        if (marked) lastStart = what.start;
        const category = isAmbiguity(what) ? 'ambiguous' : categoryOf(what);
        findings.push({ id: idFor(name), unit, text: flow.passage.text, what, mark: { category, range }, drawn });
      }
    }
    return findings;
  }

  function remove(unit: Container): boolean {
    const before = byUnit.get(unit);
    if (!before) return false;
    painter.delete(unit);
    byUnit.delete(unit);
    size -= before.length;
    ordered = undefined;
    return true;
  }

  function replace(unit: Container, flows: readonly ReadFlow[]): boolean {
    const before = byUnit.get(unit) ?? [];
    const findings = findingsOf(unit, flows, before);
    if (findings.length === 0) return remove(unit);
    for (const finding of findings) byRange.set(finding.mark.range, finding);
    painter.set(
      unit,
      findings.flatMap(({ mark, drawn }) => (drawn ? [mark] : [])),
    );
    byUnit.set(unit, findings);
    size += findings.length - before.length;
    ordered = undefined;
    return true;
  }

  const inOrder = (): readonly Finding[] => {
    ordered ??= inReadingOrder([...byUnit.keys()]).flatMap((unit) => byUnit.get(unit) ?? []);
    return ordered;
  };

  return {
    get size() {
      return size;
    },
    units: byUnit,
    replace,
    remove,
    inOrder,
    byRange: (range) => byRange.get(range),
    byId: (id) => inOrder().find((finding) => finding.id === id),
  };
}
