import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { suggestionsFor } from '../../core/lookup/suggestions.ts';
import { bundledLookup } from './bundledLookup.ts';
import { openPalette } from './palette.ts';

/** Chromium reads a description as markup, Firefox as plain text. */
const escaped = (text: string): string =>
  import.meta.env.FIREFOX ? text : text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Looks up what is typed behind the keyword in the address bar; what is chosen opens in the palette, over the page. */
export function listenToOmnibox(): void {
  const { omnibox } = browser;
  omnibox.onInputStarted.addListener(() => {
    omnibox.setDefaultSuggestion({ description: i18n.t('omnibox.first') });
    bundledLookup();
  });
  omnibox.onInputChanged.addListener((typed, suggest) => {
    const query = typed.trim();
    omnibox.setDefaultSuggestion({
      description: escaped(query ? i18n.t('omnibox.search', { query }) : i18n.t('omnibox.first')),
    });
    suggest(
      suggestionsFor(bundledLookup(), query).map(({ content, description }) => ({
        content,
        description: escaped(description),
      })),
    );
  });
  omnibox.onInputEntered.addListener((text) => {
    void browser.tabs
      .query({ active: true, lastFocusedWindow: true })
      .then(([tab]) => openPalette(tab?.id, { text: text.trim().slice(0, 120) }));
  });
}
