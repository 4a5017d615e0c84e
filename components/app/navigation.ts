import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ClaimId, ConceptId } from '../../core/knowledge/schema/ids.ts';
import type { Opening } from '../../core/lookup/entry.ts';
import type { Lookup } from '../../core/lookup/lookupOver.ts';

export type TabId = 'plan' | 'doses' | 'pitfalls' | 'page';

/** A view opened over what was there. */
export type Screen =
  | { readonly view: 'drug'; readonly id: ConceptId }
  | { readonly view: 'concept'; readonly id: ConceptId }
  | { readonly view: 'evidence' }
  /** Only where there are no tabs (palette): what a tab shows elsewhere. */
  | { readonly view: 'plan' }
  | { readonly view: 'pitfalls' };

const anchorOf = (opening: Opening): string | undefined => {
  switch (opening.view) {
    case 'drug':
      return opening.section && `section-${opening.section}`;
    case 'evidence':
      return opening.claim && `claim-${opening.claim}`;
    case 'plan':
      return opening.step && `step-${opening.step}`;
    case 'pitfalls':
      return opening.id && `pitfall-${opening.id}`;
    case 'red-flags':
      return opening.id ? `flag-${opening.id}` : 'red-flags-title';
    case 'concept':
      return undefined;
  }
};

/**
 * Where the reader is: what is typed, which match is shown, which tab, which views are opened over it.
 * @param lookup may be replaced by one that knows more, when more is loaded
 * @param tabs whether plan and pitfalls are tabs here, or views to open
 */
export function createNavigation(lookup: ReadonlySignal<Lookup>, tabs: boolean, first = '') {
  const query = signal(first);
  const active = signal(0);
  const tab = signal<TabId>('plan');
  const screens = signal<readonly Screen[]>([]);
  /** Element id to bring into view once the view stands. */
  const anchor = signal<string | undefined>(undefined);
  const ready = computed(() => lookup.value.ready);
  const found = computed(() => lookup.value.find(query.value));
  const screen = computed(() => screens.value.at(-1));

  const search = (text: string): void => {
    query.value = text;
    active.value = 0;
  };
  const push = (next: Screen, at?: string): void => {
    screens.value = [...screens.value, next];
    search('');
    anchor.value = at;
  };
  const openTab = (id: TabId, at?: string): void => {
    screens.value = [];
    search('');
    tab.value = id;
    anchor.value = at;
  };

  const open = (opening: Opening): void => {
    const at = anchorOf(opening);
    const view = opening.view === 'red-flags' ? 'pitfalls' : opening.view;
    if (view === 'plan' || view === 'pitfalls') {
      if (tabs) openTab(view, at);
      else push({ view }, at);
    } else if (opening.view === 'drug' || opening.view === 'concept') push({ view: opening.view, id: opening.id }, at);
    else push({ view: 'evidence' }, at);
  };

  return {
    query,
    active,
    tab,
    screen,
    anchor,
    found,
    ready,
    search,
    openTab,
    open,
    /** Moves among the matches; stops at either end. */
    move(by: number): void {
      active.value = Math.max(0, Math.min(found.value.length - 1, active.value + by));
    },
    concept: (id: ConceptId): void => open({ view: lookup.value.index.drug(id) ? 'drug' : 'concept', id }),
    evidence: (claim?: ClaimId): void => open({ view: 'evidence', ...(claim && { claim }) }),
    openActive(): void {
      const shown = found.value[active.value];
      if (shown) open(shown.entry.open);
    },
    /** One step back: the search first, then the view on top. @returns whether there was anything to leave */
    back(): boolean {
      if (query.value !== '') {
        search('');
        return true;
      }
      if (screens.value.length === 0) return false;
      screens.value = screens.value.slice(0, -1);
      return true;
    },
  };
}
export type Navigation = ReturnType<typeof createNavigation>;
