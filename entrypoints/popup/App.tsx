import { Reference } from '../../components/app/Reference.tsx';
import type { PageActions, PageState } from '../../components/page/pageState.ts';
import type { Lookup } from '../../core/lookup/lookup.ts';

const state: PageState = { kind: 'not-read', site: 'ehr.example.org' };
const actions: PageActions = { read() {}, always() {}, show() {} };

export function App({ lookup }: { readonly lookup: Lookup }) {
  return <Reference lookup={lookup} page={state} actions={actions} />;
}
