import './lookup.css';
import facts from 'virtual:view-pack/facts';
import terms from 'virtual:view-pack/terms';
import { signal } from '@preact/signals';
import { createRef, render } from 'preact';
import { takeKey } from '../../components/app/keys.ts';
import { LookupSheet } from '../../components/app/LookupSheet.tsx';
import { createNavigation } from '../../components/app/navigation.ts';
import { loadFacts, loadTerms } from '../../core/lookup/loadViewPack.ts';
import { createLookup } from '../../core/lookup/lookup.ts';
import { joinTerms } from '../../core/lookup/viewPack.ts';

/** The palette in a small window, for pages that take no scripts. Esc with nothing left to leave closes the window. */
const lookup = createLookup(joinTerms(loadFacts(facts), loadTerms(terms)));
const nav = createNavigation(signal(lookup), false);
const field = createRef<HTMLInputElement>();
document.addEventListener('keydown', (event) => {
  if (!takeKey(event, nav, field.current) && event.key === 'Escape') window.close();
});

const root = document.getElementById('app');
if (root) render(<LookupSheet lookup={lookup} nav={nav} field={field} />, root);
field.current?.focus();
