import type { Signal } from '@preact/signals';
import { Reference } from '../../components/app/Reference.tsx';
import type { Lookup } from '../../core/lookup/lookupOver.ts';
import type { ActivePage } from './activePage.ts';

/** The reference over the tab that was open when the toolbar button was pressed. */
export function App({ lookup, page }: { readonly lookup: Signal<Lookup>; readonly page: ActivePage }) {
  return <Reference lookup={lookup.value} page={page.state.value} actions={page} />;
}
