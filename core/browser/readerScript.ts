import { browser } from 'wxt/browser';
import { mayRead, readPolicy } from './policy.ts';
import { listSites } from './siteAccess.ts';

/** The built content script. */
export const readerFile = '/content-scripts/reader.js';

/** The part of it that is brought into a frame only when there is something to read. */
export const readingFile = '/reading.js';

/** The card, brought into a frame when the first one is wanted there. */
export const cardFile = '/card.js';
/** What judges a frame for the toolbar button. */
export const judgingFile = '/judging.js';

const id = 'reader';

/** Tells the browser on which sites to start the reader: exactly those it was given, less those a policy rules out. */
async function registerReader(): Promise<void> {
  const policy = await readPolicy();
  const matches = (await listSites()).filter((site) => mayRead(policy, site));
  const known = (await browser.scripting.getRegisteredContentScripts({ ids: [id] })).length > 0;
  if (matches.length === 0) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script: Parameters<typeof browser.scripting.registerContentScripts>[0][number] = {
    id,
    matches: [...matches],
    js: [readerFile],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start',
    persistAcrossSessions: true,
  };
  await (known ? browser.scripting.updateContentScripts([script]) : browser.scripting.registerContentScripts([script]));
}

/** Calls come in bursts (start and install together); the browser does not like two registrations of one id at once. */
let last: Promise<void> = Promise.resolve();

/** Brings the registration in line with the sites the user has allowed. */
export function keepReaderRegistered(): Promise<void> {
  last = last.then(registerReader, registerReader);
  return last;
}
