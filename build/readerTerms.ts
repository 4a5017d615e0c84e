import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';

const name = 'virtual:reader-terms';
const resolved = `\0${name}`;
const folder = path.resolve(import.meta.dirname, '../core/knowledge/sciatica');

type Fields = Record<string, unknown>;
const list = (value: unknown): Fields[] => (Array.isArray(value) ? value : []);
const pick = (from: Fields, ...keys: string[]): Fields =>
  Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));

const names = (of: Fields): Fields[] =>
  list(of.names)
    .filter(({ match }) => match !== 'search')
    .map((each) => pick(each, 'text', 'type', 'match'));

/** What reading needs of one file of the pack, and nothing else: every page that is read carries it. */
function termsOf(part: Fields): Record<'concepts' | 'combinations' | 'abbreviations' | 'slots', Fields[]> {
  return {
    concepts: list(part.concepts).map((each) => ({
      ...pick(each, 'id', 'role'),
      names: names(each),
      ...(list(each.codes).length ? { codes: list(each.codes).map((code) => pick(code, 'system', 'code')) } : {}),
    })),
    combinations: list(part.combinations).map((each) => ({
      ...pick(each, 'id', 'label'),
      names: names(each),
      ingredients: list(each.ingredients).map((one) => pick(one, 'concept', 'strengthsMg')),
    })),
    abbreviations: list(part.abbreviations).map((each) => pick(each, 'text', 'variants', 'match', 'quiet', 'readings')),
    slots: list(part.slots),
  };
}

async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Gives the content script the names of the pack as the module `virtual:reader-terms`, without labels, sources and facts.
 */
export function readerTerms(): Plugin {
  return {
    name: 'reader-terms',
    resolveId: (id) => (id === name ? resolved : undefined),
    async load(id) {
      if (id !== resolved) return undefined;
      const terms: Record<string, Fields[]> = {};
      for (const file of await filesBelow(folder)) {
        this.addWatchFile(file);
        const part = termsOf(JSON.parse(await readFile(file, 'utf8')) as Fields);
        for (const [kind, values] of Object.entries(part)) terms[kind] = [...(terms[kind] ?? []), ...values];
      }
      // A string that is parsed when reading starts costs a frame without text next to nothing.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(terms))});`;
    },
  };
}
