import { keyOfItem, LIST_KEYS, LIST_NAMES, type ListName } from '../keys.ts';
import type { PackInput } from '../schema/pack.ts';

/** One difference between two packs. */
export interface PackChange {
  readonly list: ListName;
  /** The item: "drug:gabapentin", "R14". */
  readonly item: string;
  /** Inside the item, outermost first: ["doses", "gabapentin-max", "perDay", "high"]. */
  readonly path: readonly string[];
  readonly kind: 'added' | 'removed' | 'changed';
  readonly from?: unknown;
  readonly to?: unknown;
}

type Inner = Pick<PackChange, 'path' | 'kind' | 'from' | 'to'>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list whose items all have a name is compared by name; any other as a whole. */
function named(list: readonly unknown[]): ReadonlyMap<string, unknown> | undefined {
  const map = new Map<string, unknown>();
  for (const item of list) {
    const key = keyOfItem(item);
    if (key === undefined || map.has(key)) return undefined;
    map.set(key, item);
  }
  return map;
}

function compareMaps(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): Inner[] {
  const changes: Inner[] = [];
  for (const [key, from] of a) if (!b.has(key)) changes.push({ path: [key], kind: 'removed', from });
  for (const [key, to] of b) {
    if (!a.has(key)) changes.push({ path: [key], kind: 'added', to });
    else changes.push(...compare(a.get(key), to).map((change) => ({ ...change, path: [key, ...change.path] })));
  }
  return changes;
}

function compare(from: unknown, to: unknown): Inner[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  if (isObject(from) && isObject(to)) return compareMaps(new Map(Object.entries(from)), new Map(Object.entries(to)));
  if (Array.isArray(from) && Array.isArray(to)) {
    const [a, b] = [named(from), named(to)];
    // The same items in another order are no clinical change.
    if (a && b) return compareMaps(a, b);
  }
  return [{ path: [], kind: from === undefined ? 'added' : to === undefined ? 'removed' : 'changed', from, to }];
}

/** What changed from one pack to another, drugs and rules first. Order of items does not count. */
export function diffPacks(from: PackInput, to: PackInput): PackChange[] {
  return LIST_NAMES.flatMap((list) => {
    const keyed = (pack: PackInput) =>
      new Map(
        (pack[list] ?? []).map((item) => [String((item as Record<string, unknown>)[LIST_KEYS[list]]), item as unknown]),
      );
    return compareMaps(keyed(from), keyed(to)).map(({ path: [item = '', ...path], ...change }) => ({
      list,
      item,
      path,
      ...change,
    }));
  });
}
