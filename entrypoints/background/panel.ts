import { askPanel, isPanelOpen, openPanel } from '../../core/browser/panel.ts';
import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import { openLookupWindow } from './lookupWindow.ts';

/**
 * Opens the panel beside a tab, on a click in its page. Firefox opens its sidebar only for a click in the extension's own pages:
 * there the answer comes in the small window, unless the sidebar is open already.
 */
export async function openPanelFor(tabId: number, concept?: ConceptId): Promise<void> {
  const opening = openPanel(tabId);
  if (concept) await askPanel({ tabId, concept });
  if ((await opening) || (await isPanelOpen())) return;
  await openLookupWindow(concept ? { concept } : {});
}
