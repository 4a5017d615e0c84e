import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Lookup } from '../../core/lookup/lookupOver.ts';
import { suggestionsFor } from '../../core/lookup/suggestions.ts';
import { openPalette } from './palette.ts';

/** Chromium reads a description as markup, Firefox as plain text. */
const escaped = (text: string): string =>
  import.meta.env.FIREFOX ? text : text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * Looks up what is typed behind the keyword in the address bar; what is chosen opens in the palette, over the page.
 * @param lookup over the packs in use; made ready when the keyword is typed
 */
export function listenToOmnibox(lookup: () => Promise<Lookup>): void {
  const { omnibox } = browser;
  omnibox.onInputStarted.addListener(() => {
    omnibox.setDefaultSuggestion({ description: i18n.t('omnibox.first') });
    void lookup();
  });
  omnibox.onInputChanged.addListener((typed, suggest) => {
    const query = typed.trim();
    omnibox.setDefaultSuggestion({
      description: escaped(query ? i18n.t('omnibox.search', { query }) : i18n.t('omnibox.first')),
    });
    void lookup().then((ready) =>
      suggest(
        suggestionsFor(ready, query, i18n.t('library.local')).map(({ content, description }) => ({
          content,
          description: escaped(description),
        })),
      ),
    );
  });
  omnibox.onInputEntered.addListener((text) => {
    void browser.tabs
      .query({ active: true, lastFocusedWindow: true })
      .then(([tab]) => openPalette(tab?.id, { text: text.trim().slice(0, 120) }));
  });
}
