import './sidepanel.css';
import facts from 'virtual:view-pack/facts';
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { Asked } from '../../components/app/asked.ts';
import { watchPanelRequests } from '../../core/browser/panel.ts';
import { loadFacts } from '../../core/lookup/loadViewPack.ts';
import { lookupToCome } from '../../core/lookup/lookupOver.ts';
import { App } from '../popup/App.tsx';
import { judgePage } from '../popup/judgePage.ts';
import { followAppearance } from '../views/followAppearance.ts';
import { createKept } from '../views/kept.ts';
import { followedPage } from './followedPage.ts';

const pack = loadFacts(facts);
const lookup = signal(lookupToCome(pack));
const asked = signal<Asked | undefined>(undefined);
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());
followAppearance(document.documentElement, closing.signal);

const root = document.getElementById('app');
const page = followedPage(closing.signal);
watchPanelRequests(({ tabId, concept }) => {
  // While the tab is not known yet the panel is the one that was opened for this.
  const own = page.tabId.peek();
  if (own !== undefined && own !== tabId) return false;
  asked.value = { concept };
  return true;
}, closing.signal);
if (root) {
  render(
    <App lookup={lookup} page={page} judging={judgePage(page.state, lookup)} kept={createKept()} asked={asked} />,
    root,
  );
}

const { searchable } = await import('../popup/searchable.ts');
lookup.value = await searchable(pack);
