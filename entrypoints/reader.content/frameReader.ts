import terms from 'virtual:reader-terms';
import type { PageReader } from '../../core/page/pageReader.ts';
import { createReader } from '../../core/text/reader.ts';

/** The reader over the terms of the bundled pack, and which of its concepts are drawn. */
export function createFrameReader(): { reader: () => PageReader; isMarked: (concept: string) => boolean } {
  let quiet: ReadonlySet<string> | undefined;
  return {
    reader: () => createReader(terms),
    isMarked(concept) {
      quiet ??= new Set(terms.concepts.filter(({ role }) => role === 'background').map(({ id }) => id));
      return !quiet.has(concept);
    },
  };
}
