import { computed, signal } from '@preact/signals';
import type { ClaimId, ConceptId } from '../../core/knowledge/schema/ids.ts';
import type { FactKind, Found, Opening } from '../../core/lookup/entry.ts';
import type { Lookup } from '../../core/lookup/lookup.ts';

export type TabId = 'plan' | 'doses' | 'pitfalls' | 'page';

/** A view opened over the tabs. */
export type Screen =
  | { readonly view: 'drug'; readonly id: ConceptId; readonly section?: FactKind }
  | { readonly view: 'concept'; readonly id: ConceptId }
  | { readonly view: 'evidence'; readonly claim?: ClaimId };

/** Where the reader is: what is typed, which match is shown, which tab, which views are opened over it. */
export function createNavigation(lookup: Lookup) {
  const query = signal('');
  const active = signal(0);
  const tab = signal<TabId>('plan');
  const screens = signal<readonly Screen[]>([]);
  /** Element id to bring into view after the next render. */
  const target = signal<string | undefined>(undefined);
  const found = computed(() => lookup.find(query.value));
  const screen = computed(() => screens.value.at(-1));

  const search = (text: string): void => {
    query.value = text;
    active.value = 0;
  };
  const push = (next: Screen): void => {
    screens.value = [...screens.value, next];
    search('');
    target.value = undefined;
  };
  const openTab = (id: TabId, element?: string): void => {
    screens.value = [];
    search('');
    tab.value = id;
    target.value = element;
  };

  return {
    query,
    active,
    tab,
    screens,
    screen,
    target,
    found,
    search,
    openTab,
    /** Moves among the matches; stops at either end. */
    move(by: number): void {
      active.value = Math.max(0, Math.min(found.value.length - 1, active.value + by));
    },
    concept: (id: ConceptId): void => push(lookup.index.drug(id) ? { view: 'drug', id } : { view: 'concept', id }),
    evidence: (): void => push({ view: 'evidence' }),
    open(opening: Opening): void {
      switch (opening.view) {
        case 'drug':
        case 'concept':
        case 'evidence':
          push(opening);
          if (opening.view === 'drug' && opening.section) target.value = `section-${opening.section}`;
          if (opening.view === 'evidence' && opening.claim) target.value = `claim-${opening.claim}`;
          return;
        case 'plan':
          openTab('plan', opening.step && `step-${opening.step}`);
          return;
        case 'pitfalls':
          openTab('pitfalls', opening.id && `pitfall-${opening.id}`);
          return;
        case 'red-flags':
          openTab('pitfalls', opening.id ? `flag-${opening.id}` : 'red-flags-title');
      }
    },
    openFound(found: Found): void {
      this.open(found.entry.open);
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
