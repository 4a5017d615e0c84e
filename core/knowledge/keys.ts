import type { Pack } from './schema/pack.ts';

/** The lists of a pack, in the order a clinician reads them, and what names an item in each. */
export const LIST_KEYS = {
  drugs: 'concept',
  rules: 'id',
  redFlags: 'id',
  interactions: 'id',
  claims: 'id',
  concordance: 'id',
  steps: 'id',
  windows: 'id',
  pitfalls: 'id',
  monitoring: 'id',
  definitions: 'id',
  summaries: 'concept',
  concepts: 'id',
  combinations: 'id',
  abbreviations: 'text',
  slots: 'id',
  sources: 'id',
} as const satisfies Partial<Record<keyof Pack, string>>;

export type ListName = keyof typeof LIST_KEYS;
export const LIST_NAMES = Object.keys(LIST_KEYS) as readonly ListName[];

type Json = Record<string, unknown>;

/** What names an item of a list, or of a list inside an item: its `id`, else the first of these fields that it has. */
export function keyOfItem(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const fields = item as Json;
  for (const field of ['id', 'concept', 'text', 'code', 'form', 'body', 'label']) {
    const value = fields[field];
    if (typeof value === 'string') return value;
  }
  return undefined;
}
