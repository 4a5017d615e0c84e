import { findingBeneath } from './beneath.ts';
import type { Finding, Findings } from './findings.ts';
import { boxOf, covers } from './reveal.ts';

interface HighlightHit {
  readonly ranges: readonly AbstractRange[];
}

function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | undefined {
  const position = document.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/**
 * What is marked under a point of the frame's window. The browser's own hit test where there is one, else the caret's place.
 * @param x @param y CSS px, as in `MouseEvent.clientX`
 */
export function findingAt(document: Document, findings: Findings, x: number, y: number): Finding | undefined {
  const root = document.elementFromPoint(x, y);
  const shadowRoots: ShadowRoot[] = [];
  for (let inner = root?.shadowRoot; inner; inner = inner.elementFromPoint(x, y)?.shadowRoot ?? undefined) {
    if (shadowRoots.includes(inner)) break;
    shadowRoots.push(inner);
  }
  const registry: { highlightsFromPoint?(x: number, y: number, options: object): readonly HighlightHit[] } | undefined =
    typeof CSS === 'undefined' ? undefined : (CSS.highlights as object | undefined);
  if (registry?.highlightsFromPoint) {
    for (const { ranges } of registry.highlightsFromPoint(x, y, { shadowRoots })) {
      for (const range of ranges) {
        const finding = findings.byRange(range);
        if (finding) return finding;
      }
    }
    return findingBeneath(document, findings, x, y);
  }
  const caret = caretAt(document, x, y);
  const found =
    caret &&
    findings
      .inOrder()
      .find(
        ({ drawn, mark }) =>
          drawn && mark.range.startContainer === caret.node && boxOf(mark.range) && covers(mark.range, x, y),
      );
  return found ?? findingBeneath(document, findings, x, y);
}
