import terms, { words } from 'virtual:reader-terms';
import { inSlices } from '../../../core/page/inSlices.ts';
import type { PageReader } from '../../../core/page/pageReader.ts';
import { english } from '../../../core/text/context/english.ts';
import { readerInSteps } from '../../../core/text/reader.ts';

/** The reader as the content script makes it, over the bundled terms: plain pages have no library of imported packs to ask. */
export async function bundledReader(): Promise<PageReader> {
  const pack = terms();
  const quiet = new Set(pack.concepts.flatMap(({ id, role }) => (role === 'background' ? [id as string] : [])));
  const reader = await inSlices(readerInSteps(pack, english, words()), new AbortController().signal);
  return { ...reader, isMarked: (concept) => !quiet.has(concept) };
}
