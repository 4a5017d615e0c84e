import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { mergeParts, type PackPart } from '../core/knowledge/merge.ts';
import { encodeTerms } from '../core/knowledge/termText.ts';
import { termKeys } from './termKeys.ts';

const terms = 'virtual:reader-terms';
const keys = 'virtual:term-keys';
const knowledge = path.resolve(import.meta.dirname, '../core/knowledge');

async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Gives the reader the names of the pack as the module `virtual:reader-terms`, without labels, sources and facts, and the gate
 * before it `virtual:term-keys`, what those names begin with.
 */
export function readerTerms(): Plugin {
  return {
    name: 'reader-terms',
    resolveId: (id) => (id === terms || id === keys ? `\0${id}` : undefined),
    async load(id) {
      if (id !== `\0${terms}` && id !== `\0${keys}`) return undefined;
      const parts: PackPart[] = [];
      for (const file of await filesBelow(path.join(knowledge, 'sciatica'))) {
        this.addWatchFile(file);
        parts.push(JSON.parse(await readFile(file, 'utf8')) as PackPart);
      }
      const pack = mergeParts(parts);
      if (id === `\0${keys}`) return `export default ${JSON.stringify(termKeys(pack).join(' '))};`;
      // Text that is taken apart when reading starts.
      return [
        `import { decodeTerms } from ${JSON.stringify(path.join(knowledge, 'termText.ts'))};`,
        `export default () => decodeTerms(${JSON.stringify(encodeTerms(pack))});`,
      ].join('\n');
    },
  };
}
