import { type Label, labelFrom, ownLabel } from './labels.ts';
import { isElement, isHeading, isShadowRoot } from './tags.ts';

/** How far back among siblings a heading is looked for: cost must not grow with the page. */
const farthest = 200;

/** What is remembered about headings for as long as nothing on the page changes. */
export interface HeadingMemo {
  readonly over: Map<Element, readonly string[]>;
  readonly before: Map<Element, readonly Label[]>;
}

export const headingMemo = (): HeadingMemo => ({ over: new Map(), before: new Map() });

/** A heading ends every heading of its own rank or below that stands before it. */
export const under = (labels: readonly Label[], next: Label): readonly Label[] => [
  ...labels.filter((label) => label.rank < next.rank),
  next,
];

/** The headings before `element` among its siblings that still hold where it stands. */
function labelsBefore(element: Element, memo: HeadingMemo): readonly Label[] {
  const known = memo.before.get(element);
  if (known) return known;
  const found: Label[] = [];
  let labels: readonly Label[] = [];
  let sibling = element.previousElementSibling;
  for (let distance = 0; sibling && distance < farthest; distance += 1) {
    const label = labelFrom(sibling);
    if (label) found.push(label);
    const before = memo.before.get(sibling);
    if (before) {
      labels = before;
      break;
    }
    sibling = sibling.previousElementSibling;
  }
  for (const label of found.reverse()) labels = under(labels, label);
  if (isHeading(element)) {
    const own = labelFrom(element);
    if (own) labels = labels.filter((label) => label.rank < own.rank);
  }
  memo.before.set(element, labels);
  return labels;
}

/**
 * The headings an element stands under, outermost first: headings before it on every level up to the root (through shadow
 * hosts), captions, legends, labels of lists and groups.
 */
export function headingsOver(element: Element, memo: HeadingMemo): readonly string[] {
  const known = memo.over.get(element);
  if (known) return known;
  const parent = element.parentNode;
  const outer =
    parent && isElement(parent)
      ? headingsInside(parent, memo)
      : parent && isShadowRoot(parent)
        ? headingsInside(parent.host, memo)
        : [];
  const siblings = /^(td|th)$/.test(element.localName) ? [] : labelsBefore(element, memo);
  const over = siblings.length ? [...outer, ...siblings.map((label) => label.text)] : outer;
  memo.over.set(element, over);
  return over;
}

/** The headings over what stands directly inside an element. */
export function headingsInside(element: Element, memo: HeadingMemo): readonly string[] {
  const over = headingsOver(element, memo);
  const own = ownLabel(element);
  return own ? [...over, own] : over;
}
