/** Why the browser lets no extension read a page. A view has a sentence for each. */
export type Restriction =
  /** The browser's own pages, and other extensions'. */
  | 'browser-page'
  /** The stores where extensions come from. */
  | 'store'
  /** The built-in PDF viewer, and images shown by themselves. */
  | 'viewer'
  /** A file on this computer, unless the user allows it on the browser's extensions page. */
  | 'file'
  /** Blocked by policy, or the permission of the click has run out: the page has moved on. */
  | 'not-allowed'
  /** The tab was closed. */
  | 'gone';

const stores =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/;
const mozillaOnly = /^https:\/\/[a-z.-]+\.(mozilla\.org|firefox\.com|mozilla\.com)\//;

/** What the address alone tells; undefined where the page can probably be read. */
export function restrictionOf(url: string | undefined): Restriction | undefined {
  if (!url) return undefined;
  if (stores.test(url)) return 'store';
  if (
    /^(chrome|edge|about|devtools|view-source|chrome-extension|moz-extension|resource|chrome-search|opera|brave|vivaldi):/.test(
      url,
    )
  ) {
    return /^about:(blank|srcdoc)/.test(url) ? undefined : 'browser-page';
  }
  return url.startsWith('file:') ? 'file' : undefined;
}

/** What the browser's own words tell when it refuses. They are not part of any standard: what is not known is 'not-allowed'. */
export function restrictionFrom(error: unknown, url: string | undefined): Restriction {
  const message = error instanceof Error ? error.message : String(error);
  if (/no tab with id|invalid tab id|tab was closed|no frame with id/i.test(message)) return 'gone';
  if (/gallery|web store/i.test(message)) return 'store';
  if (/file:|file url/i.test(message)) return 'file';
  if (/chrome:\/\/|chrome-extension:\/\/|edge:\/\/|about:/i.test(message)) return 'browser-page';
  if (url && mozillaOnly.test(url)) return 'browser-page';
  // Firefox shows a PDF as a page of its own under the PDF's address, and says no more than that a permission is missing.
  if (url && URL.canParse(url) && /\.pdf$/i.test(new URL(url).pathname)) return 'viewer';
  return restrictionOf(url) ?? 'not-allowed';
}
