import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { mergeParts, type PackPart } from '../core/knowledge/merge.ts';
import { packText } from '../core/lookup/loadViewPack.ts';
import { splitTerms, viewPack as viewOf } from '../core/lookup/viewPack.ts';

const facts = 'virtual:view-pack/facts';
const terms = 'virtual:view-pack/terms';
const modules = [facts, terms, `${facts}/later`, `${terms}/later`];
const folder = path.resolve(import.meta.dirname, '../core/knowledge/sciatica');

async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Gives views the bundled pack in two modules: `virtual:view-pack/facts`, all that is read, and `virtual:view-pack/terms`, all
 * that is only searched. As text that is parsed when needed, because that is the fastest to load; with `/later` behind it a
 * module gives a function that parses.
 */
export function viewPack(): Plugin {
  return {
    name: 'view-pack',
    resolveId: (id) => (modules.includes(id) ? `\0${id}` : undefined),
    async load(id) {
      if (!modules.includes(id.slice(1))) return undefined;
      const parts: PackPart[] = [];
      for (const file of await filesBelow(folder)) {
        this.addWatchFile(file);
        parts.push(JSON.parse(await readFile(file, 'utf8')) as PackPart);
      }
      const split = splitTerms(viewOf(mergeParts(parts)));
      const text = packText(id.startsWith(`\0${facts}`) ? split.facts : split.terms);
      const later = id.endsWith('/later');
      return `export default ${later ? '() => ' : ''}JSON.parse(${JSON.stringify(text)});`;
    },
  };
}
