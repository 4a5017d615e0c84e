import { setTimeout as pause } from 'node:timers/promises';
import type { DrivenBrowser } from './drive/drivenBrowser.ts';

/** Stores settings as the options page does, on a page of the extension; pages that are open hear of it. */
export async function putSettings(driven: DrivenBrowser, changed: Readonly<Record<string, unknown>>): Promise<void> {
  const page = await driven.openExtensionPage('/lookup.html');
  const form = JSON.stringify({ settings: { version: 2, changed } });
  await page.evaluate(`(globalThis.browser ?? chrome).storage.local.set(${form})`);
  // The page is still asking for what is kept; Firefox complains of answers that come too late.
  await pause(1_000);
  await page.close();
}
