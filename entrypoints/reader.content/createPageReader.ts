import terms, { words } from 'virtual:reader-terms';
import type { Observer } from '../../core/assessment/observe.ts';
import { createPassageObserver } from '../../core/assessment/passageObserver.ts';
import type { ActivePacks } from '../../core/browser/libraryCalls.ts';
import type { Result } from '../../core/library/problem.ts';
import { inSlices } from '../../core/page/inSlices.ts';
import type { PageReader } from '../../core/page/pageReader.ts';
import { activeTerms } from '../../core/text/activeTerms.ts';
import { english } from '../../core/text/context/english.ts';
import type { Terms } from '../../core/text/lexicon.ts';
import { readerInSteps } from '../../core/text/reader.ts';

/** The terms of the packs in use; undefined where those are the bundled ones, also where an imported pack no longer fits. */
function importedTerms(imported: Result<ActivePacks> | undefined): Terms | undefined {
  if (!imported?.ok || imported.value.packs.length === 0) return undefined;
  try {
    return activeTerms(terms(), imported.value.packs);
  } catch {
    return undefined;
  }
}

/**
 * The reader over the terms of the packs in use, and which of their concepts are drawn.
 * @param imported what the library says of them
 */
export async function createPageReader(imported: Promise<Result<ActivePacks> | undefined>): Promise<PageReader> {
  const others = importedTerms(await imported);
  const pack = others ?? terms();
  const quiet = new Set(pack.concepts.flatMap(({ id, role }) => (role === 'background' ? [id as string] : [])));
  const core = new Set(pack.concepts.flatMap(({ id, role }) => (role === 'core' ? [id as string] : [])));
  const reader = await inSlices(
    readerInSteps(pack, english, others ? undefined : words()),
    new AbortController().signal,
  );
  let observer: Observer | undefined;
  return {
    ...reader,
    isMarked: (concept) => !quiet.has(concept),
    opensPlan: (concept) => core.has(concept),
    // Not needed for the marks.
    observe() {
      observer ??= createPassageObserver(reader.knowsHeading);
      return observer.begin();
    },
  };
}
