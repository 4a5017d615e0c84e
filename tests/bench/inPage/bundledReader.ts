import terms from 'virtual:reader-terms';
import type { PageReader } from '../../../core/page/pageReader.ts';
import { createReader } from '../../../core/text/reader.ts';

/** The reader as the content script has it, over the bundled terms: plain pages have no library of imported packs to ask. */
export function bundledReader(): PageReader {
  const pack = terms();
  const quiet = new Set(pack.concepts.flatMap(({ id, role }) => (role === 'background' ? [id as string] : [])));
  return { ...createReader(pack), isMarked: (concept) => !quiet.has(concept) };
}
