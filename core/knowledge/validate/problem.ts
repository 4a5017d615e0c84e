/** One thing wrong in a pack, precise enough to put right without reading the schema. */
export interface Problem {
  /** The file as it was named to us. */
  readonly file: string;
  /** The place inside it (`drugs[3].doses[1].perDay.low`), or `line 4, column 12` where it is no JSON; empty for the whole file. */
  readonly path: string;
  /** What is wrong. */
  readonly found: string;
  /** What would be right. */
  readonly expected: string;
}

/** A parsed file of a pack. */
export interface PackFile {
  readonly file: string;
  readonly value: unknown;
}

/** A value as a person recognises it, cut short. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** `drugs[3].doses` from the steps to it. */
export const pathText = (keys: readonly (string | number)[]): string =>
  keys.reduce<string>((path, key) => (typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${key}` : key), '');
