import type { Plugin } from 'vite';
import { packText } from '../lookup/loadViewPack.ts';
import { splitTerms, viewPack as viewOf } from '../lookup/viewPack.ts';
import { readBundled } from './bundledFiles.ts';

const facts = 'virtual:view-pack/facts';
const terms = 'virtual:view-pack/terms';
const modules = [facts, terms, `${facts}/later`, `${terms}/later`];

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
      const split = splitTerms(viewOf(await readBundled((file) => this.addWatchFile(file))));
      const text = packText(id.startsWith(`\0${facts}`) ? split.facts : split.terms);
      const later = id.endsWith('/later');
      return `export default ${later ? '() => ' : ''}JSON.parse(${JSON.stringify(text)});`;
    },
  };
}
