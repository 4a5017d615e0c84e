/** A live range over a place, or undefined when the page has changed under it. */
export function liveRange(place: StaticRange): Range | undefined {
  try {
    const range = new Range();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    return range;
  } catch {
    return undefined;
  }
}

/** Where a place is drawn in the frame's window; undefined for what is not drawn. */
export function boxOf(place: StaticRange): DOMRect | undefined {
  const box = liveRange(place)?.getClientRects()[0];
  return box && box.width > 0 && box.height > 0 ? box : undefined;
}

/** Whether a place is drawn at a point of the frame's window, in CSS px. */
export const covers = (place: StaticRange, x: number, y: number): boolean =>
  [...(liveRange(place)?.getClientRects() ?? [])].some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );

/** How close to the edge of the window still counts as in view, in px. */
const margin = 24;

/**
 * Brings a place into view, through every scrolling element around it, without animation and without focus; does nothing when
 * it is in view already.
 */
export function scrollToPlace(place: StaticRange): void {
  const parent = place.startContainer.parentElement;
  const view = parent?.ownerDocument.defaultView;
  const box = boxOf(place);
  if (!parent || !view || !box) return;
  const inView =
    box.top >= margin && box.bottom <= view.innerHeight - margin && box.left >= 0 && box.right <= view.innerWidth;
  const hit = inView && parent.ownerDocument.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  if (hit && (hit === parent || hit.contains(parent) || parent.contains(hit))) return;
  parent.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // One long text can be higher than the window: then the words themselves are still out of view.
  const after = boxOf(place);
  if (after && (after.top < margin || after.bottom > view.innerHeight - margin)) {
    view.scrollBy({ top: after.top - view.innerHeight / 2, behavior: 'instant' });
  }
}
