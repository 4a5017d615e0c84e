import type { ReadonlySignal, Signal } from '@preact/signals';
import { Reference } from '../../components/app/Reference.tsx';
import type { Judging } from '../../components/assessment/judging.ts';
import type { Lookup } from '../../core/lookup/lookupOver.ts';
import type { ActivePage } from './activePage.ts';

interface Props {
  readonly lookup: Signal<Lookup>;
  readonly page: ActivePage;
  readonly judging: ReadonlySignal<Judging | undefined>;
}

/** The reference over the tab that was open when the toolbar button was pressed. */
export function App({ lookup, page, judging }: Props) {
  return <Reference lookup={lookup.value} page={page.state.value} actions={page} judging={judging.value} />;
}
