import type { Plugin } from 'vite';
import { encodeWords } from '../text/wordText.ts';

const languageData = /\/core\/(?:text|assessment|dosing)\/en\/[^/]+\.json$/;
/** What tells an editor where data comes from and what it is for; no text is read with it. */
const forEditors: ReadonlySet<string> = new Set(['$schema', 'sources', 'source', 'text']);

/** Groups of phrases, which are only asked for by name where another is read after them. */
const groups = /\/triggers\.[a-z]+\.json$/;

/** Ordinary words, for an editor one to a line. */
const wordList = /\/real-words\.json$/;
const asText = (words: readonly string[]): string => encodeWords(words.map((word) => ({ word, may: false })));

/** Takes what only editors need out of the language data that the built extension carries. */
export function plainLanguage(): Plugin {
  return {
    name: 'plain-language',
    enforce: 'pre',
    transform(code, id) {
      if (!languageData.test(id)) return undefined;
      if (wordList.test(id)) return { code: JSON.stringify(asText(JSON.parse(code) as readonly string[])), map: null };
      const named = new Set([...code.matchAll(/"after":\s*"([^"]+)"/g)].map(([, name]) => name));
      const kept = (key: string, value: unknown): unknown => {
        const isAsked = !forEditors.has(key) && (key !== 'id' || !groups.test(id) || named.has(String(value)));
        return isAsked ? value : undefined;
      };
      return { code: JSON.stringify(JSON.parse(code), kept), map: null };
    },
  };
}
