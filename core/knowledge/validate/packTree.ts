import type { PackFile } from './problem.ts';

export type Key = string | number;

/** A record somewhere in a pack, with the way to it. */
export interface Place {
  readonly file: string;
  readonly keys: readonly Key[];
  readonly value: Readonly<Record<string, unknown>>;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every record of the files, outermost first. */
export function placesOf(files: readonly PackFile[]): readonly Place[] {
  const places: Place[] = [];
  const visit = (file: string, value: unknown, keys: readonly Key[]): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isRecord(value)) places.push({ file, keys, value });
    const below = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    for (const [key, each] of below) visit(file, each, [...keys, key]);
  };
  for (const { file, value } of files) visit(file, value, []);
  return places;
}

/** The entries of one of the pack's lists, in all files. */
export function entriesOf(files: readonly PackFile[], list: string): readonly Place[] {
  return files.flatMap(({ file, value }) => {
    const entries = isRecord(value) ? value[list] : undefined;
    if (!Array.isArray(entries)) return [];
    return entries.flatMap((entry, index) => (isRecord(entry) ? [{ file, keys: [list, index], value: entry }] : []));
  });
}
