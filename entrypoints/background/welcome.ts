import { browser } from 'wxt/browser';

/**
 * Opens the introduction once, when a person has installed the extension. Not on the thousands of workstations where a policy
 * does, and not where it is loaded for development or a test: there it is a click away in the options.
 */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install') return;
  const { installType } = await browser.management.getSelf();
  if (installType === 'admin' || installType === 'development') return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
