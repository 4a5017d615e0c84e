import { type ActivePacks, askLibrary } from '../../core/browser/libraryCalls.ts';
import type { Result } from '../../core/library/problem.ts';

/** Asks the background for the packs in use. One that went to sleep over the question answers the next. */
export async function askPacks(): Promise<Result<ActivePacks>> {
  const first = await askLibrary('packs', {});
  return first.ok || first.problem !== 'closed' ? first : askLibrary('packs', {});
}
