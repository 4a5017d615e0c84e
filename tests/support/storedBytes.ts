import type { Page } from 'puppeteer-core';

/**
 * Everything that pages of the extension's origin can store, as one text: all storage areas, every row of every database, local
 * and session storage, cookies, caches. Runs in a page of the extension: no closures, no imports.
 */
async function readAll(): Promise<string> {
  const api = ((globalThis as { browser?: unknown }).browser ?? (globalThis as { chrome?: unknown }).chrome) as {
    storage: Record<string, { get(keys: null): Promise<unknown> } | undefined>;
  };
  const found: Record<string, unknown> = {};
  for (const area of ['local', 'session', 'sync', 'managed']) {
    found[area] = await Promise.resolve(api.storage[area]?.get(null)).catch(() => 'none');
  }
  const ended = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await ended(indexedDB.open(name));
    for (const store of db.objectStoreNames) {
      const rows = db.transaction(store).objectStore(store);
      found[`${name}/${store}`] = [await ended(rows.getAllKeys()), await ended(rows.getAll())];
    }
    db.close();
  }
  found.localStorage = { ...localStorage };
  found.sessionStorage = { ...sessionStorage };
  found.cookies = document.cookie;
  found.caches = await caches.keys().catch(() => []);
  return JSON.stringify(found);
}

/** @param page one of the extension's */
export const storedText = (page: Page): Promise<string> => page.evaluate(readAll);
