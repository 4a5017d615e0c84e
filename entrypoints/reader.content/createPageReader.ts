import terms from 'virtual:reader-terms';
import { createPassageObserver } from '../../core/assessment/passageObserver.ts';
import type { PageReader } from '../../core/page/pageReader.ts';
import { createReader } from '../../core/text/reader.ts';

/** The reader over the terms of the bundled pack, and which of its concepts are drawn. */
export function createPageReader(): PageReader {
  const pack = terms();
  const quiet = new Set(pack.concepts.flatMap(({ id, role }) => (role === 'background' ? [id as string] : [])));
  const observer = createPassageObserver();
  return { ...createReader(pack), isMarked: (concept) => !quiet.has(concept), observe: observer.begin };
}
