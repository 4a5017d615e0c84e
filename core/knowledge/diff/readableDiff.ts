import { nearness } from '../../lookup/nearness.ts';
import { keyOfItem, LIST_KEYS, type ListName } from '../keys.ts';
import type { PackInput } from '../schema/pack.ts';
import { isRange, keyWords, listWords, tellingText, valueText } from './changeWords.ts';
import { diffPacks, type PackChange } from './diffPacks.ts';

/** One difference between two packs as a clinician reads it. */
export interface ReadableChange {
  /** "Drugs". */
  readonly list: string;
  /** "gabapentin", "NSAID without a neuropathic agent (R01)". */
  readonly entry: string;
  readonly kind: PackChange['kind'];
  /** What of the entry: "renal dose “CrCl 60 mL/min or more …”, per day"; empty for the whole entry. */
  readonly part: string;
  /** Empty for what is added. */
  readonly was: string;
  /** Empty for what is removed. */
  readonly now: string;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Statements that say so much the same are one that was reworded. */
const sameThing = 0.5;

/** The value at a path inside an entry; list items go by their name. */
function valueAt(value: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(value))
    return valueAt(
      value.find((each) => keyOfItem(each) === key),
      rest,
    );
  return isObject(value) ? valueAt(value[key], rest) : undefined;
}

/** The two ends of a range are one change of the range. */
function joinRanges(changes: readonly PackChange[], from: unknown, to: unknown): readonly PackChange[] {
  const joined = new Map<string, PackChange>();
  for (const change of changes) {
    const path = change.path.slice(0, -1);
    const [was, now] = [valueAt(from, path), valueAt(to, path)];
    const range = change.kind === 'changed' && path.length > 0 && isRange(was) && isRange(now);
    joined.set(JSON.stringify(range ? path : change.path), range ? { ...change, path, from: was, to: now } : change);
  }
  return [...joined.values()];
}

/** A statement that went and a like one that came in the same list: the statement was reworded. */
function joinReworded(changes: readonly PackChange[]): readonly PackChange[] {
  const joined = new Map<PackChange, PackChange | undefined>(changes.map((change) => [change, change]));
  const listOf = ({ path }: PackChange): string => path.slice(0, -1).join('\n');
  for (const gone of changes.filter(({ kind, path }) => kind === 'removed' && path.length > 1)) {
    const text = tellingText(gone.from);
    if (text === undefined) continue;
    const like = (each: PackChange): number => nearness(text, tellingText(each.to) ?? '');
    const [best] = changes
      .filter((each) => each.kind === 'added' && joined.get(each) === each && listOf(each) === listOf(gone))
      .toSorted((a, b) => like(b) - like(a));
    if (!best || like(best) < sameThing) continue;
    joined.set(gone, { ...gone, kind: 'changed', path: gone.path.slice(0, -1), to: best.to });
    joined.set(best, undefined);
  }
  return [...joined.values()].filter((change) => change !== undefined);
}

/** Entries that are known by what is in them rather than by one sentence. */
const opened: ReadonlySet<ListName> = new Set(['drugs', 'concepts', 'combinations', 'abbreviations', 'slots']);

/** An entry that came or went as a whole, with each thing in it. */
function openEntries(changes: readonly PackChange[]): readonly PackChange[] {
  return changes.flatMap((change): readonly PackChange[] => {
    const { list, item, path, kind } = change;
    const entry = change.to ?? change.from;
    if (path.length > 0 || !opened.has(list) || !isObject(entry)) return [change];
    const side = (value: unknown) => (kind === 'added' ? { to: value } : { from: value });
    const inside = Object.entries(entry).flatMap(([key, value]): PackChange[] => {
      if (key === LIST_KEYS[list] || (Array.isArray(value) && value.length === 0)) return [];
      const items = Array.isArray(value) ? value.map((each) => [keyOfItem(each), each] as const) : [];
      if (items.length > 0 && items.every(([name]) => name !== undefined))
        return items.map(([name = '', each]) => ({ list, item, kind, path: [key, name], ...side(each) }));
      return [{ list, item, kind, path: [key], ...side(value) }];
    });
    return [{ list, item, kind, path, ...side(undefined) }, ...inside];
  });
}

const isPlainList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** Of a list of words that changed, only what went and what came. */
function splitLists(changes: readonly PackChange[]): readonly PackChange[] {
  return changes.flatMap((change): readonly PackChange[] => {
    const [from, to] = [change.from ?? [], change.to ?? []];
    if (change.path.length === 0 || !isPlainList(from) || !isPlainList(to)) return [change];
    const { from: _, to: __, ...rest } = change;
    const [gone, come] = [from.filter((each) => !to.includes(each)), to.filter((each) => !from.includes(each))];
    return [
      ...(gone.length > 0 ? [{ ...rest, kind: 'removed' as const, from: gone }] : []),
      ...(come.length > 0 ? [{ ...rest, kind: 'added' as const, to: come }] : []),
    ];
  });
}

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

/** "renal dose “CrCl 60 mL/min or more …”, per day": keys in words, items of lists by what they say. */
function partText(path: readonly string[], entry: unknown): string {
  let said = '';
  for (const [at, key] of path.entries()) {
    const holder = valueAt(entry, path.slice(0, at));
    if (Array.isArray(holder)) said += ` “${cut(tellingText(valueAt(entry, path.slice(0, at + 1))) ?? key)}”`;
    else said += `${said ? ', ' : ''}${keyWords(key)}`;
  }
  return said;
}

/** What an entry is called: its title or label, with its id where rules and claims are spoken of by it. */
function entryTitle(list: ListName, item: string, entry: unknown, labels: ReadonlyMap<string, string>): string {
  const label = labels.get(item);
  if (label !== undefined) return list === 'concepts' ? `${label} (${item})` : label;
  if (!isObject(entry)) return item;
  if (list === 'interactions') {
    const side = (ids: unknown): string =>
      (Array.isArray(ids) ? ids : []).map((id) => labels.get(String(id)) ?? String(id)).join(', ');
    return `${side(entry.a)} with ${side(entry.b)} (${item})`;
  }
  return typeof entry.title === 'string' ? `${entry.title} (${item})` : item;
}

/**
 * What changed from one pack to another, for reading: drugs and rules first, ranges and reworded statements as one change each,
 * amounts with their units.
 * @param from joined packs, see `mergeParts`; their summaries stand with their concepts
 */
export function readableDiff(from: PackInput, to: PackInput): readonly ReadableChange[] {
  const labels = new Map(
    [...(from.concepts ?? []), ...(to.concepts ?? [])].map(({ id, label }) => [id as string, label]),
  );
  const changes = diffPacks(from, to).filter(({ list }) => list !== 'summaries');
  const groups = Map.groupBy(changes, ({ list, item }) => `${list}/${item}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { list, item } = first;
    const entryIn = (pack: PackInput): unknown =>
      (pack[list] ?? []).find((each) => String(Reflect.get(each, LIST_KEYS[list])) === item);
    const [was, now] = [entryIn(from), entryIn(to)];
    const entry = entryTitle(list, item, now ?? was, labels);
    return splitLists(openEntries(joinReworded(joinRanges(group, was, now)))).map((change): ReadableChange => {
      // A list item that came or went is shown by what it says, not by its name.
      const holder = valueAt(now ?? was, change.path.slice(0, -1));
      const path = change.kind !== 'changed' && Array.isArray(holder) ? change.path.slice(0, -1) : change.path;
      const unit = valueAt(now ?? was, [...path.slice(0, 2), 'unit']);
      const text = (value: unknown): string =>
        valueText(value, path.at(-1) ?? '', typeof unit === 'string' ? unit : undefined);
      return {
        list: listWords[list],
        entry,
        kind: change.kind,
        part: partText(path, was ?? now),
        was: text(change.from),
        now: text(change.to),
      };
    });
  });
}
