import type { PackPart } from '../merge.ts';
import type { Pack } from '../schema/pack.ts';
import { idOf } from './referenceProblems.ts';

/**
 * A pack with nothing in it but the ids of its entries: all that an overlay is checked against (`validatePack`'s base), in a
 * fiftieth of the size.
 */
export const packIds = (pack: Pack): PackPart =>
  Object.fromEntries(
    Object.entries(idOf).map(([list, id]) => [
      list,
      ((Reflect.get(pack, list) ?? []) as readonly object[]).map((entry) => ({ [id]: Reflect.get(entry, id) })),
    ]),
  );
