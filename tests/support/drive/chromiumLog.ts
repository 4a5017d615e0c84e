import type { CDPSession, Target } from 'puppeteer-core';
import type { NetworkRequest } from './drivenBrowser.ts';

/** What Chromium's consoles said and what was requested, from every page, frame script and service worker. */
export class ChromiumLog {
  readonly problems: string[] = [];
  readonly requests: NetworkRequest[] = [];
  readonly #watched = new WeakSet<Target>();

  /** Listens to a target from now on; what its console said before is told again by the browser. */
  async watch(target: Target): Promise<void> {
    const kinds: readonly string[] = ['page', 'service_worker', 'background_page', 'other'];
    if (!kinds.includes(target.type()) || this.#watched.has(target)) return;
    this.#watched.add(target);
    try {
      const session = await target.createCDPSession();
      this.#listen(session, target);
      await Promise.all([session.send('Runtime.enable'), session.send('Log.enable'), session.send('Network.enable')]);
    } catch {
      // Gone before anybody could listen: a target that lives this short says nothing either.
    }
  }

  #listen(session: CDPSession, from: Target): void {
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type !== 'error' && type !== 'warning' && type !== 'assert') return;
      this.problems.push(`${from.url()}: console.${type} ${args.map((arg) => arg.value ?? arg.description).join(' ')}`);
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      this.problems.push(`${from.url()}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    });
    session.on('Log.entryAdded', ({ entry }) => {
      if (entry.level !== 'error' && entry.level !== 'warning') return;
      this.problems.push(`${from.url()}: ${entry.source} ${entry.level}: ${entry.text} ${entry.url ?? ''}`);
    });
    session.on('Network.requestWillBeSent', ({ request, initiator, documentURL }) => {
      const asked = [documentURL, initiator.url, ...(initiator.stack?.callFrames.map((frame) => frame.url) ?? [])];
      const byExtension = asked.some((url) => url?.startsWith('chrome-extension://'));
      this.requests.push({ url: request.url, byExtension });
    });
  }
}
