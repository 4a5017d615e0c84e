import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { openPanel } from '../../core/browser/panel.ts';
import { toggleOrRead } from './commands.ts';
import { openPalette } from './palette.ts';

/** The entries of the context menus: of a selection, and of the toolbar button. */
const entries = [
  { id: 'lookup', contexts: ['selection'], title: () => i18n.t('menu.lookup') },
  { id: 'marks', contexts: ['action'], title: () => i18n.t('menu.marks') },
  { id: 'panel', contexts: ['action'], title: () => i18n.t('menu.panel') },
] as const;

/** Browsers keep the entries of an event page or service worker: they are made once. */
export async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, contexts, title } of entries)
    browser.contextMenus.create({ id, contexts: [...contexts], title: title() });
}

/**
 * Does what the menus offer. The palette reads the selection in the page; the words the browser hands over with the click are
 * used only where it cannot, and kept nowhere.
 */
export function listenToMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
    const tabId = tab?.id !== undefined && tab.id >= 0 ? tab.id : undefined;
    if (menuItemId === 'panel' && tabId !== undefined) void openPanel(tabId);
    if (menuItemId === 'marks' && tabId !== undefined) void toggleOrRead(tabId);
    if (menuItemId !== 'lookup') return;
    const text = selectionText?.trim().slice(0, 120);
    void openPalette(tabId, { ...(text ? { text } : {}), ...(frameId === undefined ? {} : { frameId }) });
  });
}
