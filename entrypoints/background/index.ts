import ids from 'virtual:pack-ids';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerLibrary } from '../../core/browser/answerLibrary.ts';
import { answerAsked } from '../../core/browser/asked.ts';
import { showBadge } from '../../core/browser/badge.ts';
import { callFrame } from '../../core/browser/frameCalls.ts';
import { listenToFrames } from '../../core/browser/frameLine.ts';
import { createPacksInUse } from '../../core/browser/packsInUse.ts';
import { keepReaderRegistered } from '../../core/browser/readerScript.ts';
import { bringPart, readPage } from '../../core/browser/readPage.ts';
import { replaceSettings, updateSettings } from '../../core/browser/settings.ts';
import {
  cautionsOf,
  changeTab,
  forgetTab,
  type TabState,
  totalOf,
  withCautions,
  withCount,
  withoutFrame,
} from '../../core/browser/tabState.ts';
import { finishPending } from '../../core/library/finishPending.ts';
import { createLibrary } from '../../core/library/library.ts';
import { storeTermKeys } from '../options/storeTermKeys.ts';
import { readAllowedTabs, stopOnSites } from './allowedTabs.ts';
import { runCommand } from './commands.ts';
import { lookupInUse } from './lookupInUse.ts';
import { listenToMenu, makeMenu } from './menu.ts';
import { listenToOmnibox } from './omnibox.ts';
import { openPanelFor } from './panel.ts';
import { welcome } from './welcome.ts';

export default defineBackground(() => {
  const library = createLibrary(Date.now);
  const packs = createPacksInUse(library, ids, storeTermKeys);
  answerLibrary(library, packs);
  void finishPending(library, async (changed) => (await replaceSettings(changed)) !== 'refused');
  answerAsked();
  listenToMenu();
  listenToOmnibox(lookupInUse(packs));
  browser.commands.onCommand.addListener((command, tab) => void runCommand(command, tab?.id));

  listenToFrames({
    said({ tabId, frameId }, message) {
      if (message.type === 'open-panel') void openPanelFor(tabId, message.concept);
      else if (message.type === 'need-reading') void bringPart('reading', tabId, frameId);
      else if (message.type === 'need-card') void bringPart('card', tabId, frameId);
      else if (message.type === 'need-judging') void bringPart('judging', tabId, frameId);
      else if (message.type === 'cautions')
        void count(tabId, frameId, (state) => withCautions(state, frameId, message.frame, message.count));
      else if (message.type === 'new-frames') void readPage(tabId);
      else void count(tabId, frameId, (state) => withCount(state, frameId, message.frame, message.count));
    },
    left: ({ tabId, frameId }, frame) => void leave(tabId, frameId, frame),
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));

  browser.runtime.onInstalled.addListener(() => void makeMenu());
  browser.runtime.onInstalled.addListener(({ reason }) => void welcome(reason));
  browser.runtime.onInstalled.addListener(() => void packs('again'));
  browser.runtime.onInstalled.addListener(() => void updateSettings().then(keepReaderRegistered).then(readAllowedTabs));
  browser.runtime.onStartup.addListener(() => void keepReaderRegistered());
  browser.permissions.onAdded.addListener(() => void keepReaderRegistered().then(readAllowedTabs));
  browser.permissions.onRemoved.addListener(({ origins }) => {
    void keepReaderRegistered();
    void stopOnSites(origins ?? []);
  });
});

async function count(tabId: number, frameId: number, change: (state: TabState) => TabState): Promise<void> {
  const state = await changeTab(tabId, change);
  await showBadge(tabId, totalOf(state), cautionsOf(state));
  // A frame that came after the marks were switched off does not know.
  if (state.hidden) await callFrame('show-marks', { shown: false }, tabId, frameId);
}

/** In Firefox a line also ends when a view that heard it is closed: only a document that no longer answers has left. */
async function leave(tabId: number, frameId: number, frame: string): Promise<void> {
  if ((await callFrame('here', { frame }, tabId, frameId))?.here) return;
  await count(tabId, frameId, (state) => withoutFrame(state, frameId, frame));
}
