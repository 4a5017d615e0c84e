import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Asked } from '../../components/app/asked.ts';
import { Reference } from '../../components/app/Reference.tsx';
import type { Judging } from '../../components/assessment/judging.ts';
import { type Kept, KeptContext } from '../../components/library/kept.ts';
import type { PageActions, PageState } from '../../components/page/pageState.ts';
import type { Lookup } from '../../core/lookup/lookupOver.ts';

interface Props {
  readonly lookup: Signal<Lookup>;
  readonly page: PageActions & { readonly state: ReadonlySignal<PageState> };
  readonly judging: ReadonlySignal<Judging | undefined>;
  readonly kept: Kept;
  /** What the view is asked to open from outside. */
  readonly asked?: ReadonlySignal<Asked | undefined>;
  readonly onPanel?: () => void;
}

/** The reference over a tab: the one the toolbar button was pressed in, or the one that the panel follows. */
export function App({ lookup, page, judging, kept, asked, onPanel }: Props) {
  return (
    <KeptContext.Provider value={kept}>
      <Reference
        lookup={lookup.value}
        page={page.state.value}
        actions={page}
        judging={judging.value}
        asked={asked?.value}
        onPanel={onPanel}
      />
    </KeptContext.Provider>
  );
}
