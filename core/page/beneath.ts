import type { Finding, Findings } from './findings.ts';
import { covers } from './reveal.ts';

/** How many layers are looked through. */
const deepest = 16;

type Root = Document | ShadowRoot;

/** The elements at a point from the top down, those in open shadow roots before their hosts. */
function* layers(root: Root, x: number, y: number): Generator<Element> {
  for (const element of root.elementsFromPoint(x, y)) {
    // Browsers differ in whether a shadow root also names what lies outside of it.
    if (element.getRootNode() !== root) continue;
    if (element.shadowRoot) yield* layers(element.shadowRoot, x, y);
    yield element;
  }
}

/** Whether something can be seen of the element itself, so that what lies below it cannot, or not well. */
function paints(element: Element): boolean {
  if (/^(img|video|canvas|iframe|frame|object|embed|svg|input|textarea|select)$/.test(element.localName)) return true;
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return backgroundImage !== 'none' || !/^transparent$|[,/]\s*0\)$/.test(backgroundColor);
}

/**
 * What is marked under a point below layers that nobody sees: whole rows and cards are made to be clicked by laying an empty element,
 * or the `::after` of a link, over them. Costs a computed style per layer, so only for a pointer that rests.
 * @param x @param y CSS px, as in `MouseEvent.clientX`
 */
export function findingBeneath(document: Document, findings: Findings, x: number, y: number): Finding | undefined {
  const drawn = Map.groupBy(
    findings.inOrder().filter((finding) => finding.drawn),
    ({ mark }) => mark.range.startContainer.parentNode,
  );
  let depth = 0;
  for (const layer of layers(document, x, y)) {
    const found = drawn.get(layer)?.find(({ mark }) => covers(mark.range, x, y));
    if (found) return found;
    depth += 1;
    if (depth > deepest || paints(layer)) return undefined;
  }
  return undefined;
}
