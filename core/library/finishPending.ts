import type { Library } from './library.ts';

/**
 * Ends an import or an erase that was begun: puts its settings in the place of the old ones, then crosses it off. Called right
 * after each, and whenever the background starts; done twice it does no harm.
 * @param replace puts these in the place of all changed settings; answers whether that is done for good
 * @returns whether nothing is left to do
 */
export async function finishPending(
  library: Library,
  replace: (changed: Readonly<Record<string, unknown>>) => Promise<boolean>,
): Promise<boolean> {
  const pending = await library.pending();
  if (!pending.ok) return false;
  if (!pending.value) return true;
  return (await replace(pending.value.changed)) && (await library.pendingDone()).ok;
}
