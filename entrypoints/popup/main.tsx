import './popup.css';
import facts from 'virtual:view-pack/facts';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { readSettings } from '../../core/browser/settings.ts';
import { loadFacts } from '../../core/lookup/loadViewPack.ts';
import { lookupToCome } from '../../core/lookup/lookupOver.ts';
import { App } from './App.tsx';
import { activePage } from './activePage.ts';
import { fitWindow } from './fitWindow.ts';
import { judgePage } from './judgePage.ts';

fitWindow();
const pack = loadFacts(facts);
const lookup = signal(lookupToCome(pack));
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());

const root = document.getElementById('app');
const page = activePage(closing.signal);
if (root) render(<App lookup={lookup} page={page} judging={judgePage(page.state, lookup)} />, root);

// The plan stands before the thousands of names to search are there.
const [{ searchable }, { region }] = await Promise.all([import('./searchable.ts'), readSettings()]);
lookup.value = searchable(pack, region);
