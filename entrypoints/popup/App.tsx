import { Reference } from '../../components/app/Reference.tsx';
import type { Lookup } from '../../core/lookup/lookup.ts';
import type { ActivePage } from './activePage.ts';

/** The reference over the tab that was open when the toolbar button was pressed. */
export function App({ lookup, page }: { readonly lookup: Lookup; readonly page: ActivePage }) {
  return <Reference lookup={lookup} page={page.state.value} actions={page} />;
}
