import { browser } from 'wxt/browser';
import { callFrame } from '../../core/browser/frameCalls.ts';
import { readPage } from '../../core/browser/readPage.ts';
import { listSites } from '../../core/browser/siteAccess.ts';

/** Puts the reader into the open tabs of the sites it may read: after an update, and when a site has just been allowed. */
export async function readAllowedTabs(): Promise<void> {
  const sites = await listSites();
  if (sites.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...sites], discarded: false });
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : readPage(id))));
}

/** Stops the reader in all open pages of sites that it may not read any more. Which these are, each frame knows for itself. */
export async function stopOnSites(sites: readonly string[]): Promise<void> {
  if (sites.length === 0) return;
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(tabs.map(({ id }) => id !== undefined && callFrame('stop-sites', { sites }, id)));
}
