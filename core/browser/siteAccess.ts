import { browser } from 'wxt/browser';

/** A site's match pattern. Firefox knows no ports in patterns; without one every port matches in both browsers. */
export type SitePattern = `${'http' | 'https' | '*'}://${string}/*`;

const asPattern = (origin: string): SitePattern | undefined =>
  /^(https?|\*):\/\/[^/]+\/\*$/.test(origin) ? (origin as SitePattern) : undefined;

/** The pattern for a page's site; undefined for pages that are no web sites. */
export function siteOf(url: string | undefined): SitePattern | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname ? asPattern(`${protocol}//${hostname}/*`) : undefined;
}

/** The site in a reader's words: its host. */
export const siteName = (site: SitePattern): string => site.replace(/^[^/]*\/\//, '').replace(/\/\*$/, '');

/** The sites that may be read without asking. The browser's permissions are the only list of them: nothing can disagree. */
export async function listSites(): Promise<readonly SitePattern[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.flatMap((origin) => asPattern(origin) ?? []).sort();
}

/** Whether a page's site is read without asking. */
export async function isAlwaysRead(url: string | undefined): Promise<boolean> {
  const site = siteOf(url);
  return site !== undefined && browser.permissions.contains({ origins: [site] });
}

/**
 * Asks the browser for one site. Call it first thing in a click: browsers refuse once anything was awaited. The question may
 * close the popup; the background then does the rest (see `keepReaderRegistered`).
 * @returns whether it was granted
 */
export const addSite = (site: SitePattern): Promise<boolean> => addSites([site]);

/** The same for several sites in one question. */
export const addSites = (sites: readonly SitePattern[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...sites] }).catch(() => false);

/** @returns false when the browser keeps it (a policy) */
export const removeSite = (site: SitePattern): Promise<boolean> =>
  browser.permissions.remove({ origins: [site] }).catch(() => false);

/** Whether a document of this origin is on one of these sites; frames without an address have the origin of their page. */
export function isOnSite(origin: string, sites: readonly string[]): boolean {
  const own = siteOf(origin);
  if (!own) return false;
  const [scheme = '', host = ''] = own.split(/:\/\/|\/\*$/);
  return sites.some((site) => {
    const [wantedScheme = '', wantedHost = ''] = site.split(/:\/\/|\/\*$/);
    if (wantedScheme !== '*' && wantedScheme !== scheme) return false;
    const base = wantedHost.replace(/^\*\./, '');
    return wantedHost === '*' || host === base || (base !== wantedHost && host.endsWith(`.${base}`));
  });
}
