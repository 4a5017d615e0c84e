import terms from 'virtual:reader-terms';
import { createPassageObserver } from '../../core/assessment/passageObserver.ts';
import { askLibrary } from '../../core/browser/libraryCalls.ts';
import { inSlices } from '../../core/page/inSlices.ts';
import type { PageReader } from '../../core/page/pageReader.ts';
import { activeTerms } from '../../core/text/activeTerms.ts';
import type { Terms } from '../../core/text/lexicon.ts';
import { readerInSteps } from '../../core/text/reader.ts';

/** The terms of the packs in use; the bundled ones where an imported pack no longer fits. */
async function termsInUse(): Promise<Terms> {
  const bundled = terms();
  const first = await askLibrary('packs', {});
  // A background that went to sleep over the question answers the next.
  const imported = first.ok || first.problem !== 'closed' ? first : await askLibrary('packs', {});
  if (!imported.ok || imported.value.packs.length === 0) return bundled;
  try {
    return activeTerms(bundled, imported.value.packs);
  } catch {
    return terms();
  }
}

/** The reader over the terms of the packs in use, and which of their concepts are drawn. */
export async function createPageReader(): Promise<PageReader> {
  const pack = await termsInUse();
  const quiet = new Set(pack.concepts.flatMap(({ id, role }) => (role === 'background' ? [id as string] : [])));
  const core = new Set(pack.concepts.flatMap(({ id, role }) => (role === 'core' ? [id as string] : [])));
  const reader = await inSlices(readerInSteps(pack), new AbortController().signal);
  const observer = createPassageObserver(reader.knowsHeading);
  return {
    ...reader,
    isMarked: (concept) => !quiet.has(concept),
    opensPlan: (concept) => core.has(concept),
    observe: observer.begin,
  };
}
