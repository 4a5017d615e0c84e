import { browser } from 'wxt/browser';

/** What words of imported packs begin with, for the first look at a page (`createTermGate`); text of our own making. */
const key = 'pack-keys';

/** Empty where no imported pack is in use, or the storage refuses. */
export async function readPackKeys(): Promise<string> {
  const stored = await browser.storage.local.get(key).catch(() => ({}));
  const value: unknown = Reflect.get(stored, key);
  return typeof value === 'string' ? value : '';
}

export async function writePackKeys(keys: string): Promise<void> {
  if (keys === '') await browser.storage.local.remove(key).catch(() => {});
  else await browser.storage.local.set({ [key]: keys }).catch(() => {});
}
