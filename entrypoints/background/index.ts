import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { showBadge } from '../../core/browser/badge.ts';
import { callFrame } from '../../core/browser/frameCalls.ts';
import { toBackground } from '../../core/browser/messages.ts';
import { keepReaderRegistered } from '../../core/browser/readerScript.ts';
import { bringReading, readPage } from '../../core/browser/readPage.ts';
import { changeTab, forgetTab, totalOf, withCount } from '../../core/browser/tabState.ts';
import { readAllowedTabs } from './allowedTabs.ts';
import { runCommand } from './commands.ts';

export default defineBackground(() => {
  browser.commands.onCommand.addListener((command, tab) => void runCommand(command, tab?.id));

  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const said = toBackground(message);
    const tabId = sender.tab?.id;
    const frameId = sender.frameId ?? 0;
    if (!said || tabId === undefined || sender.id !== browser.runtime.id) return;
    if (said.type === 'need-reading') return bringReading(tabId, frameId);
    if (said.type === 'new-frames') void readPage(tabId);
    else void count(tabId, frameId, said.frame, said.count);
    return;
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));

  browser.runtime.onInstalled.addListener(() => void keepReaderRegistered().then(readAllowedTabs));
  browser.runtime.onStartup.addListener(() => void keepReaderRegistered());
  browser.permissions.onAdded.addListener(() => void keepReaderRegistered().then(readAllowedTabs));
  browser.permissions.onRemoved.addListener(() => void keepReaderRegistered());
});

async function count(tabId: number, frameId: number, frame: string, mentions: number): Promise<void> {
  const state = await changeTab(tabId, (before) => withCount(before, frameId, frame, mentions));
  await showBadge(tabId, totalOf(state));
  // A frame that came after the marks were switched off does not know.
  if (state.hidden) await callFrame('show-marks', { shown: false }, tabId, frameId);
}
