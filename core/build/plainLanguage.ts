import type { Plugin } from 'vite';

const languageData = /\/core\/(?:text|assessment|dosing)\/en\/[^/]+\.json$/;
/** What tells an editor where data comes from and what it is for; no text is read with it. */
const forEditors: ReadonlySet<string> = new Set(['$schema', 'sources', 'source']);

/** Takes what only editors need out of the language data that the built extension carries. */
export function plainLanguage(): Plugin {
  return {
    name: 'plain-language',
    enforce: 'pre',
    transform(code, id) {
      if (!languageData.test(id)) return undefined;
      const kept = (key: string, value: unknown): unknown => (forEditors.has(key) ? undefined : value);
      return { code: JSON.stringify(JSON.parse(code), kept), map: null };
    },
  };
}
