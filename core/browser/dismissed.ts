import { browser } from 'wxt/browser';

/**
 * Cautions put aside on one page, by rule id. Kept under the random name of the page's reading, in memory only: they go when the
 * page is loaded anew or the browser closes, and say nothing of the page.
 */
export type Dismissed = Readonly<Record<string, string>>;

const keyOf = (frame: string): string => `dismissed.${frame}`;

/** Storage that refuses gives none. */
export async function readDismissed(frame: string): Promise<Dismissed> {
  const key = keyOf(frame);
  const stored = await browser.storage.session.get(key).catch(() => ({}));
  const value: unknown = Reflect.get(stored, key);
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, reason]) => typeof reason === 'string'));
}

/** @returns false when the storage refuses: they then hold until the view closes */
export const writeDismissed = (frame: string, dismissed: Dismissed): Promise<boolean> =>
  browser.storage.session.set({ [keyOf(frame)]: dismissed }).then(
    () => true,
    () => false,
  );
