import { browser } from 'wxt/browser';

/** Shows the number of mentions on the toolbar button of a tab; none for zero. A tab that is gone shows nothing. */
export async function showBadge(tabId: number, total: number): Promise<void> {
  const text = total === 0 ? '' : total > 999 ? '999+' : String(total);
  await browser.action
    .setBadgeText({ tabId, text })
    .then(() => browser.action.setBadgeBackgroundColor({ tabId, color: '#0b6e69' }))
    .catch(() => undefined);
}
