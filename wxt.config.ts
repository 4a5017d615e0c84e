import { defineConfig } from 'wxt';
import { manifestCommands } from './core/browser/shortcuts.ts';
import { plainLanguage } from './core/build/plainLanguage.ts';
import { readerTerms } from './core/build/readerTerms.ts';
import { sharedViews } from './core/build/sharedViews.ts';
import { checkSizes } from './core/build/sizeLimits.ts';
import { viewPack } from './core/build/viewPack.ts';

/** Nothing is loaded but the extension's own files, and nothing can be connected to. */
const extensionPages = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: new URL('./components/locales', import.meta.url).pathname },
  // Vite's stand-in for browsers without `modulepreload` would be the only code here that fetches; ours have it.
  // `light-dark()` as it is: what stands in for it in older browsers does not follow a chosen theme.
  vite: () => ({
    plugins: [readerTerms(), viewPack(), plainLanguage(), sharedViews()],
    build: { modulePreload: { polyfill: false }, cssTarget: ['chrome123', 'firefox140'] },
  }),
  manifest: ({ browser, mode }) => ({
    default_locale: 'en',
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    commands: manifestCommands(),
    omnibox: { keyword: 'sw' },
    // The development server needs to connect to its own page; a built extension never connects.
    ...(mode === 'development' ? {} : { content_security_policy: { extension_pages: extensionPages } }),
    ...(browser === 'firefox'
      ? {
          // Firefox draws the toolbar in the theme's colours.
          action: {
            theme_icons: [16, 32].map((size) => ({ light: 'icon-mono-light.svg', dark: 'icon-mono-dark.svg', size })),
          },
          browser_specific_settings: {
            gecko: {
              id: 'stepwise@stepwise.example',
              // The first with CSS highlights and with the declaration of collected data.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          // The first with `light-dark()`, by which a chosen theme colours every view.
          minimum_chrome_version: '123',
          storage: { managed_schema: 'managed-storage.json' },
        }),
  }),
  hooks: {
    'build:done': (wxt) => checkSizes(wxt.config.outDir, (line) => wxt.logger.info(line)),
  },
});
