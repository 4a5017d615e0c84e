import './lookup.css';
import facts from 'virtual:view-pack/facts';
import terms from 'virtual:view-pack/terms';
import { signal } from '@preact/signals';
import { createRef, render } from 'preact';
import { takeKey } from '../../components/app/keys.ts';
import { LookupSheet } from '../../components/app/LookupSheet.tsx';
import { createNavigation } from '../../components/app/navigation.ts';
import { KeptContext } from '../../components/library/kept.ts';
import { takeAsked } from '../../core/browser/asked.ts';
import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import { loadFacts, loadTerms } from '../../core/lookup/loadViewPack.ts';
import { createLookup } from '../../core/lookup/lookup.ts';
import { joinTerms } from '../../core/lookup/viewPack.ts';
import { activeLookup } from '../views/activePack.ts';
import { followAppearance } from '../views/followAppearance.ts';
import { createKept } from '../views/kept.ts';

/** The palette in a small window, for pages that take no scripts. Esc with nothing left to leave closes the window. */
const bundled = joinTerms(loadFacts(facts), loadTerms(terms));
const lookup = signal(createLookup(bundled));
const nav = createNavigation(lookup, false);
const kept = createKept();
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());
followAppearance(document.documentElement, closing.signal);
const field = createRef<HTMLInputElement>();
document.addEventListener('keydown', (event) => {
  if (!takeKey(event, nav, field.current) && event.key === 'Escape') window.close();
});

function App() {
  return (
    <KeptContext.Provider value={kept}>
      <LookupSheet lookup={lookup.value} nav={nav} field={field} />
    </KeptContext.Provider>
  );
}

const root = document.getElementById('app');
if (root) render(<App />, root);
field.current?.focus();

const asked = await takeAsked();
if (asked.text) nav.search(asked.text);
else if (asked.concept) nav.concept(asked.concept as ConceptId);
lookup.value = await activeLookup(bundled);
