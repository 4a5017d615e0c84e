import type { Plugin } from 'vite';

/** What the views share comes in one file: with each file more a view stands later. */
export function sharedViews(): Plugin {
  return {
    name: 'shared-views',
    outputOptions(options) {
      // Content scripts and the background are one file each.
      if (options.format !== 'es') return undefined;
      const views = { name: 'views', test: /[\\/](?:components|@?preact|lucide)[\\/]/, minShareCount: 3 };
      return { ...options, codeSplitting: { groups: [views] } };
    },
  };
}
