import { browser } from 'wxt/browser';
import { moveRing, toggleCard, toggleMarks } from '../../core/browser/frameCalls.ts';
import { openPanel } from '../../core/browser/panel.ts';
import { type PageAccess, readPage } from '../../core/browser/readPage.ts';
import { isCommand } from '../../core/browser/shortcuts.ts';
import { readTab } from '../../core/browser/tabState.ts';
import { openPalette } from './palette.ts';

async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/** Marks on: reads the page if it is not read yet, which is what a user who wants to see marks means. */
export async function toggleOrRead(tabId: number): Promise<void> {
  const wasRead = (await toggleMarks(tabId)) !== undefined;
  if (!wasRead) await readPage(tabId);
}

/** How long to wait for the first mentions of a page that has only now been opened to the reader, in ms. */
const patience = 4_000;

async function move(tabId: number, by: 1 | -1): Promise<void> {
  if (await moveRing(tabId, by)) return;
  const access: PageAccess = await readPage(tabId);
  if (access.kind !== 'reading') return;
  for (let waited = 0; waited < patience; waited += 100) {
    if (Object.keys((await readTab(tabId)).counts).length > 0 && (await moveRing(tabId, by))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Opens the card at the ring, or closes it; where there is no ring yet, it goes to the first term in view. */
async function card(tabId: number): Promise<void> {
  if (await toggleCard(tabId)) return;
  await move(tabId, 1);
  await toggleCard(tabId);
}

/** Runs a command of the keyboard in the tab it was pressed in. */
export async function runCommand(command: string, pressedIn: number | undefined): Promise<void> {
  // A panel opens only before anything is awaited.
  if (command === 'open-panel' && pressedIn !== undefined) return void openPanel(pressedIn);
  const tabId = pressedIn ?? (await activeTab());
  if (!isCommand(command)) return;
  if (command === 'lookup') await openPalette(tabId);
  if (tabId === undefined) return;
  if (command === 'toggle-marks') await toggleOrRead(tabId);
  if (command === 'next-term') await move(tabId, 1);
  if (command === 'previous-term') await move(tabId, -1);
  if (command === 'open-card') await card(tabId);
}
