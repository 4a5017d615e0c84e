import type { Job } from './slices.ts';
import type { Container } from './tags.ts';

/** Lets go of what was found in a part that has left the document. */
export function* forget(document: Document, part: Node, drop: (unit: Container) => void): Job {
  const elements = document.createNodeIterator(part, NodeFilter.SHOW_ELEMENT);
  let steps = 0;
  for (let node = elements.nextNode(); node; node = elements.nextNode()) {
    drop(node as Element);
    steps += 1;
    if (steps % 64 === 0) yield;
  }
}

/** Lets go of parts that were changed after they had left, or were too many to follow. */
export function* prune(units: Iterable<Container>, drop: (unit: Container) => void): Job {
  let steps = 0;
  for (const unit of units) {
    if (!unit.isConnected) drop(unit);
    steps += 1;
    if (steps % 256 === 0) yield;
  }
}
