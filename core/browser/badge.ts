import { browser } from 'wxt/browser';

const MENTIONS = '#0b6e69';
const CAUTIONS = '#8a4300';

/**
 * Shows on the toolbar button of a tab how much there is to check, else how many mentions there are; none for zero. A tab that is
 * gone shows nothing.
 */
export async function showBadge(tabId: number, mentions: number, cautions: number): Promise<void> {
  const total = cautions || mentions;
  const text = total === 0 ? '' : total > 999 ? '999+' : String(total);
  await browser.action
    .setBadgeText({ tabId, text })
    .then(() => browser.action.setBadgeBackgroundColor({ tabId, color: cautions ? CAUTIONS : MENTIONS }))
    .catch(() => undefined);
}
