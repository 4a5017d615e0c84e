import type { StoredPack } from './schema.ts';

/** A pack whose file has the checksum of the policy, or any where the policy names none. */
export const isAllowed = ({ checksum }: Pick<StoredPack, 'checksum'>, pinned: string | undefined): boolean =>
  pinned === undefined || checksum === pinned;

/**
 * The imported packs that count: those the user made active, unless the policy pinned one by its checksum (that one, active or
 * not) or none (`bundled`). At most one core pack, first; then overlays in the order they were imported.
 */
export function usablePacks(packs: readonly StoredPack[], pinned?: string): readonly StoredPack[] {
  const counting = packs
    .filter((pack) => (pinned === undefined ? pack.active : isAllowed(pack, pinned)))
    .toSorted((a, b) => a.importedAt - b.importedAt);
  const core = counting.findLast(({ kind }) => kind === 'core');
  return [...(core ? [core] : []), ...counting.filter(({ kind }) => kind === 'overlay')];
}
