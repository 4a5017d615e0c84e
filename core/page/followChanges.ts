import type { Changes } from './changes.ts';
import { labelFrom } from './labels.ts';
import { type Container, isElement, isHeading, isInline, isText } from './tags.ts';
import { type Layout, unitOf } from './units.ts';

/** What has to be read again after changes. */
export interface Stale {
  /** Units whose own text, layout or headings may have changed. */
  readonly units: ReadonlySet<Container>;
  /** Parts of the page that are new. */
  readonly parts: readonly Node[];
  /** Parts that have left the document. */
  readonly gone: readonly Node[];
}

const isRunNode = (node: Node): boolean => (isText(node) ? /\S/.test(node.data) : isElement(node) && isInline(node));

/** Whether others are read in the light of this: headings, labels, header rows. */
const namesOthers = (node: Node): node is Element =>
  isElement(node) && (isHeading(node) || /^(thead|th)$/.test(node.localName) || labelFrom(node) !== undefined);

const isHeaderRow = (unit: Container): boolean =>
  isElement(unit) &&
  (unit.parentElement?.localName === 'thead' || unit.querySelector('th,[role=columnheader]') !== null);

function isInside(node: Node, parts: ReadonlySet<Node>): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if (parts.has(at)) return true;
  return false;
}

/**
 * Works out what is stale. The cost grows with what changed, not with the page; only a changed heading, and what is moved,
 * hidden or shown, looks through the units in which something was found.
 * @param known the units in which something was found before
 */
export function staleAfter(changes: Changes, layout: Layout, known: ReadonlyMap<Container, unknown>): Stale {
  const units = new Set<Container>();
  const regions = new Set<Node>();
  const added = new Set<Node>();
  const removed = new Set<Node>();
  for (const swap of changes.places.values()) {
    for (const node of swap.added) if (node.isConnected) added.add(node);
    for (const node of swap.removed) removed.add(node);
  }
  const isNew = (node: Node): boolean => added.has(node) || isInside(node, added);

  const addUnitOf = (node: Node): void => {
    const unit = unitOf(node, layout);
    if (!unit) return;
    units.add(unit);
    if (!isElement(unit) || !(namesOthers(unit) || isHeaderRow(unit))) return;
    regions.add(unit.closest('table,[role=grid],[role=table]') ?? unit.parentElement ?? unit);
  };
  /** The block or row around may have been a unit and be one no longer. */
  const addKnownAround = (place: Node): void => {
    const element = isElement(place) ? place : place.parentElement;
    for (let at: Node | null = place; at; at = at.parentNode) {
      if (known.has(at as Container)) units.add(at as Container);
      if (!isElement(at) || !isInline(at)) break;
    }
    const row = element?.closest('tr,[role=row]');
    if (row && known.has(row)) units.add(row);
  };

  for (const text of changes.texts) if (text.isConnected && !isNew(text)) addUnitOf(text);
  for (const [place, swap] of changes.places) {
    if (!place.isConnected || isNew(place)) continue;
    addKnownAround(place);
    if (swap.added.some(isRunNode) || swap.removed.some(isRunNode)) addUnitOf(place);
    if (swap.added.some(namesOthers) || swap.removed.some(namesOthers)) regions.add(place);
  }
  for (const element of changes.switched) {
    if (!element.isConnected) continue;
    added.add(element);
    regions.add(element);
    addKnownAround(element);
  }
  for (const node of removed) if (added.has(node) && isElement(node)) regions.add(node);

  if (regions.size > 0)
    for (const unit of known.keys()) if (regions.has(unit) || isInside(unit, regions)) units.add(unit);
  return {
    units,
    parts: [...added].filter((node) => !isInside(node, added)),
    gone: [...removed].filter((node) => !node.isConnected),
  };
}
