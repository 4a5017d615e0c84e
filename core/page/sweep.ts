import type { Look } from '../text/termFinder.ts';
import type { Job } from './slices.ts';
import { isCell } from './table.ts';
import { type Container, isElement, isInline } from './tags.ts';
import { type Layout, unitOf } from './units.ts';

/** How much is looked at between two places to pause: nodes, and UTF-16 code units. */
const nodesPerStep = 128;
const textPerStep = 16_000;
/** Overlap of the windows of one very long text, longer than any term. */
const overlap = 200;

/** A look at a text of any length in steps. */
function* holds(data: string, mayHold: (text: string) => Look): Generator<void, boolean, void> {
  for (let at = 0; at < data.length; at += textPerStep - overlap) {
    if (mayHold(data.slice(at, at + textPerStep))) return true;
    yield;
  }
  return false;
}

const cells = 'td,th,[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]';

/** Whether text that stands after the node can be read on with it: not where it ends its block, or its cell. */
function goesOn(node: Text): boolean {
  if (node.nextSibling) return true;
  const { parentElement } = node;
  if (!parentElement || isCell(parentElement)) return false;
  return isInline(parentElement) || parentElement.closest(cells) !== null;
}

/**
 * Goes through the text below `root` and hands on every unit in which a term may stand, in document order. What holds no term
 * costs one look at its text and nothing is kept of it. A NodeIterator, unlike a TreeWalker, survives that nodes are taken away
 * while the job is put off.
 */
export function* sweep(
  root: Node,
  layout: () => Layout,
  mayHold: (text: string) => Look,
  onUnit: (unit: Container) => void,
): Job {
  const document = root.ownerDocument ?? (root as Document);
  const nodes = document.createNodeIterator(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  let last: Container | undefined;
  let steps = 0;
  let length = 0;
  for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
    const { data } = node;
    let held: Look;
    if (data.length <= textPerStep) held = mayHold(data);
    else held = !/^(script|style)$/.test(node.parentElement?.localName ?? '') && (yield* holds(data, mayHold));
    if (held === true || (held === 'at-end' && goesOn(node))) {
      const unit = unitOf(node, layout());
      if (unit && unit !== last) {
        onUnit(unit);
        // The first marks need not wait for the rest to be looked through.
        yield;
      }
      last = unit;
    }
    steps += 1;
    length += data.length;
    if (steps >= nodesPerStep || length >= textPerStep) {
      yield;
      steps = 0;
      length = 0;
    }
  }
}

/**
 * Elements that may have a shadow root. The platform lets only a few names and those with a hyphen have one; of all others the
 * most frequent are sorted out by the browser itself, which is many times faster than looking at each (measured: 100,000 cells in
 * 5 ms instead of 22). The list is short because each name costs every other element.
 */
const hosts = ':not(td,tr,th,li,a,b)';

/** Goes through the elements below `root` and hands on every shadow root that can be reached, nested ones included. */
export function* sweepShadowRoots(
  root: Node,
  shadowRootOf: (element: Element) => ShadowRoot | null,
  onRoot: (root: ShadowRoot) => void,
  onLate: (element: Element) => void,
): Job {
  const look = (element: Element): void => {
    const custom = element.localName.includes('-');
    const shadow = element.shadowRoot ?? (custom ? shadowRootOf(element) : null);
    if (shadow) onRoot(shadow);
    else if (custom) onLate(element);
  };
  if (isElement(root)) look(root);
  const below = (root as ParentNode).querySelectorAll?.(hosts) ?? [];
  for (let at = 0; at < below.length; at += 1) {
    look(below[at] as Element);
    if (at % nodesPerStep === nodesPerStep - 1) yield;
  }
}
