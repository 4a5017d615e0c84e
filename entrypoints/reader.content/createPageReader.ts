import terms from 'virtual:reader-terms';
import type { PageReader } from '../../core/page/pageReader.ts';
import { createReader } from '../../core/text/reader.ts';

/** The reader over the terms of the bundled pack, and which of its concepts are drawn. */
export function createPageReader(): PageReader {
  const pack = terms();
  const quiet = new Set(pack.concepts.flatMap(({ id, role }) => (role === 'background' ? [id as string] : [])));
  return { ...createReader(pack), isMarked: (concept) => !quiet.has(concept) };
}
