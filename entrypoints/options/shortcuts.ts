import { browser } from 'wxt/browser';
import { t } from '../../components/i18n/t.ts';
import type { ShownShortcut } from '../../components/options/ShortcutTable.tsx';
import { shortcuts } from '../../core/browser/shortcuts.ts';

/** The commands with the keys the browser has given them. */
export async function shownShortcuts(): Promise<readonly ShownShortcut[]> {
  const set = await browser.commands.getAll();
  return shortcuts.map(({ command, message }) => ({
    command,
    label: t(message.replace('_', '.') as 'commands.open'),
    keys: set.find(({ name }) => name === command)?.shortcut ?? '',
  }));
}

/** Opens the browser's own page for shortcuts, where it lets extensions. */
export function openShortcuts(): (() => void) | undefined {
  const inFirefox: unknown = Reflect.get(browser.commands, 'openShortcutSettings');
  if (typeof inFirefox === 'function') return () => void Reflect.apply(inFirefox, browser.commands, []);
  if (import.meta.env.FIREFOX) return undefined;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
