import { type HeadingMemo, headingMemo } from './headings.ts';
import { dataRowAround } from './table.ts';
import { type Container, isElement, isInline, isShadowRoot, isUnreadAt } from './tags.ts';

/** What is found out about the layout while nothing on the page changes; thrown away with the next change. */
export interface Layout {
  readonly headings: HeadingMemo;
  /** Labels of columns, by header row. */
  readonly columns: Map<Element, ReadonlyMap<number, string>>;
  readonly rows: Map<Element, boolean>;
  readonly units: Map<Node, Container | undefined>;
  readonly unread: Map<Element, boolean>;
  readonly struck: Map<Element, boolean>;
}

export const emptyLayout = (): Layout => ({
  headings: headingMemo(),
  columns: new Map(),
  rows: new Map(),
  units: new Map(),
  unread: new Map(),
  struck: new Map(),
});

function findUnit(parent: Node, layout: Layout): Container | undefined {
  let at: Node | null = parent;
  while (at && isElement(at) && isInline(at)) at = at.parentNode;
  if (!at || !(isElement(at) || isShadowRoot(at))) return undefined;
  const element = isElement(parent) ? parent : isShadowRoot(parent) ? parent.host : undefined;
  if (!element || isUnreadAt(element, layout.unread)) return undefined;
  return dataRowAround(at, layout.rows) ?? at;
}

/**
 * The unit that a text node or element belongs to: the smallest part of the page that is read again when something in it
 * changes. It is a table row of data, or else the nearest block. Undefined where nothing is read.
 */
export function unitOf(node: Node, layout: Layout): Container | undefined {
  const parent = isElement(node) || isShadowRoot(node) ? node : node.parentNode;
  if (!parent) return undefined;
  if (layout.units.has(parent)) return layout.units.get(parent);
  const unit = findUnit(parent, layout);
  layout.units.set(parent, unit);
  return unit;
}
