import path from 'node:path';
import type { Plugin } from 'vite';
import { encodeTerms } from '../knowledge/termText.ts';
import { formsOf } from '../text/lexicon.ts';
import { encodeWords } from '../text/wordText.ts';
import { readBundled } from './bundledFiles.ts';
import { hiddenWords } from './hiddenWords.ts';
import { termKeys } from './termKeys.ts';

const terms = 'virtual:reader-terms';
const keys = 'virtual:term-keys';
const termText = path.resolve(import.meta.dirname, '../knowledge/termText.ts');
const wordText = path.resolve(import.meta.dirname, '../text/wordText.ts');

/**
 * Gives the reader the names of the pack as the module `virtual:reader-terms`, without labels, sources and facts, with those of
 * their words that take long to find, and the gate before it `virtual:term-keys`, what those names begin with.
 */
export function readerTerms(): Plugin {
  return {
    name: 'reader-terms',
    resolveId: (id) => (id === terms || id === keys ? `\0${id}` : undefined),
    async load(id) {
      if (id !== `\0${terms}` && id !== `\0${keys}`) return undefined;
      const pack = await readBundled((file) => this.addWatchFile(file));
      if (id === `\0${keys}`) return `export default ${JSON.stringify(termKeys(pack).join(' '))};`;
      // Text that is taken apart when reading starts.
      return [
        `import { decodeTerms } from ${JSON.stringify(termText)};`,
        `import { decodeWords } from ${JSON.stringify(wordText)};`,
        `export default () => decodeTerms(${JSON.stringify(encodeTerms(pack))});`,
        `export const words = () => decodeWords(${JSON.stringify(encodeWords(hiddenWords(formsOf(pack), pack.slots)))});`,
      ].join('\n');
    },
  };
}
