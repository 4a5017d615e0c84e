import './popup.css';
import facts from 'virtual:view-pack/facts';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { openPanel } from '../../core/browser/panel.ts';
import { loadFacts } from '../../core/lookup/loadViewPack.ts';
import { lookupToCome } from '../../core/lookup/lookupOver.ts';
import { followAppearance } from '../views/followAppearance.ts';
import { createKept } from '../views/kept.ts';
import { painted } from '../views/painted.ts';
import { App } from './App.tsx';
import { activePage } from './activePage.ts';
import { fitWindow } from './fitWindow.ts';
import { judgePage } from './judgePage.ts';

fitWindow();
const pack = loadFacts(facts);
const lookup = signal(lookupToCome(pack));
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());
followAppearance(document.documentElement, closing.signal);

const root = document.getElementById('app');
const page = activePage(closing.signal);
/** The panel opens only on the click itself, so nothing is awaited before it. */
const onPanel = (): void => {
  const tabId = page.tabId();
  if (tabId !== undefined) void openPanel(tabId).then((opened) => opened && window.close());
};
if (root) {
  const judging = judgePage(page.state, lookup);
  render(<App lookup={lookup} page={page} judging={judging} kept={createKept()} onPanel={onPanel} />, root);
}

await painted();
// The plan stands before the thousands of names to search are there.
const { searchable } = await import('./searchable.ts');
lookup.value = await searchable(pack);
