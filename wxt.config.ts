import { defineConfig } from 'wxt';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: new URL('./components/locales', import.meta.url).pathname },
  manifest: {
    default_locale: 'en',
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
  },
});
