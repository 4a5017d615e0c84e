import type { Plugin } from 'vite';
import { packIds } from '../knowledge/validate/packIds.ts';
import { packText } from '../lookup/loadViewPack.ts';
import { splitTerms, viewPack as viewOf } from '../lookup/viewPack.ts';
import { readBundled } from './bundledFiles.ts';

const facts = 'virtual:view-pack/facts';
const terms = 'virtual:view-pack/terms';
const ids = 'virtual:pack-ids';
const modules = [facts, terms, `${facts}/later`, `${terms}/later`, ids];

/**
 * Gives views the bundled pack in two modules: `virtual:view-pack/facts`, all that is read, and `virtual:view-pack/terms`, all
 * that is only searched. As text that is parsed when needed, because that is the fastest to load; with `/later` behind it a
 * module gives a function that parses. `virtual:pack-ids` gives its ids alone, the same way, for the check of imported packs.
 */
export function viewPack(): Plugin {
  return {
    name: 'view-pack',
    resolveId: (id) => (modules.includes(id) ? `\0${id}` : undefined),
    async load(id) {
      if (!modules.includes(id.slice(1))) return undefined;
      const pack = await readBundled((file) => this.addWatchFile(file));
      const split = splitTerms(viewOf(pack));
      const [, , kind] = id.split(/[:/]/);
      const text = kind ? packText(kind === 'facts' ? split.facts : split.terms) : JSON.stringify(packIds(pack));
      const later = kind === undefined || id.endsWith('/later');
      return `export default ${later ? '() => ' : ''}JSON.parse(${JSON.stringify(text)});`;
    },
  };
}
