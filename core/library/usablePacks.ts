import type { StoredPack } from './schema.ts';

/** A pack whose file has the checksum of the policy, or any where the policy names none. */
export const isAllowed = ({ checksum }: Pick<StoredPack, 'checksum'>, pinned: string | undefined): boolean =>
  pinned === undefined || checksum === pinned;

/** Whether a pack no longer passed when it was checked last. */
export const isSetAside = ({ checked }: Pick<StoredPack, 'checked'>): boolean => (checked?.problems ?? 0) > 0;

/**
 * The imported packs that were chosen: those the user made active, unless the policy pinned one by its checksum (that one, active
 * or not) or none (`bundled`). At most one core pack, first; then overlays in the order they were imported.
 */
export function chosenPacks(packs: readonly StoredPack[], pinned?: string): readonly StoredPack[] {
  const counting = packs
    .filter((pack) => (pinned === undefined ? pack.active : isAllowed(pack, pinned)))
    .toSorted((a, b) => a.importedAt - b.importedAt);
  const core = counting.findLast(({ kind }) => kind === 'core');
  return [...(core ? [core] : []), ...counting.filter(({ kind }) => kind === 'overlay')];
}

/** The imported packs that count: the chosen ones that are not set aside. */
export const usablePacks = (packs: readonly StoredPack[], pinned?: string): readonly StoredPack[] =>
  chosenPacks(packs, pinned).filter((pack) => !isSetAside(pack));
