import { keyOfItem, LIST_KEYS, LIST_NAMES, type ListName } from './keys.ts';
import type { ConceptId } from './schema/ids.ts';
import type { PackInput } from './schema/pack.ts';

/** An overlay laid over a pack: the joined pack, and what of it is local, so that it is always shown as such. */
export interface Overlaid {
  readonly pack: PackInput;
  /** `drugs/drug:pregabalin` for an item the overlay adds or changes. */
  readonly local: ReadonlySet<string>;
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Fields of the overlay win; lists are joined, an item of the same name replaced where it stands. What carries a review status
 * is a statement with its sources: it is replaced whole, or local words would stand over the core's sources.
 */
function lay(over: unknown, base: unknown): unknown {
  if (isObject(over) && isObject(base) && !('status' in over)) {
    const merged: Json = { ...base };
    for (const [key, value] of Object.entries(over)) merged[key] = key in base ? lay(value, base[key]) : value;
    return merged;
  }
  if (Array.isArray(over) && Array.isArray(base)) {
    const result = [...base];
    for (const item of over) {
      const key = keyOfItem(item);
      const at = key === undefined ? result.indexOf(item) : result.findIndex((each) => keyOfItem(each) === key);
      if (at >= 0) result[at] = item;
      else result.push(item);
    }
    return result;
  }
  return over;
}

/**
 * Lays overlay packs over a core pack, in order; the last one wins. An overlay adds items or overrides those of the same id, it
 * removes nothing. The core's article, info and everything it does not name stay as they are.
 */
export function overlayPack(core: PackInput, overlays: readonly PackInput[]): Overlaid {
  const local = new Set<string>();
  const lists: Partial<Record<ListName, unknown[]>> = {};
  for (const list of LIST_NAMES) {
    const key = LIST_KEYS[list];
    const idOf = (item: unknown) => String((item as Json)[key]);
    const items = new Map((core[list] ?? []).map((item) => [idOf(item), item as unknown]));
    for (const overlay of overlays) {
      for (const item of overlay[list] ?? []) {
        const id = idOf(item);
        items.set(id, items.has(id) ? lay(item, items.get(id)) : item);
        local.add(`${list}/${id}`);
      }
    }
    lists[list] = [...items.values()];
  }
  lists.concepts = withSummaries(lists.concepts as readonly Json[], overlays, local);
  return { pack: { ...core, ...(lists as Partial<PackInput>) }, local };
}

/** Concepts with the summaries of the overlays: a summary stands in a list of its own and belongs to a concept of any pack. */
function withSummaries(concepts: readonly Json[], overlays: readonly PackInput[], local: Set<string>): Json[] {
  const summaries = new Map(
    overlays.flatMap((overlay) => (overlay.summaries ?? []).map(({ concept, ...summary }) => [concept, summary])),
  );
  return concepts.map((concept) => {
    const summary = summaries.get(concept.id as ConceptId);
    if (!summary) return concept;
    local.add(`concepts/${concept.id}`);
    return { ...concept, summary };
  });
}
