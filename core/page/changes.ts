import { isText } from './tags.ts';

/** Past this many places a whole rescan is cheaper than following each. */
const mostPlaces = 1_000;
const mostNodes = 20_000;

/** What has happened to the document since it was last asked. Nodes may have moved on since. */
export interface Changes {
  /** Too much to follow: read everything again. */
  readonly whole: boolean;
  readonly texts: ReadonlySet<Text>;
  /** Parents whose children changed, with the nodes that came and went. */
  readonly places: ReadonlyMap<Node, Swap>;
  /** Elements that came to be, or ceased to be, hidden or editable. */
  readonly switched: ReadonlySet<Element>;
}

export interface Swap {
  readonly added: readonly Node[];
  readonly removed: readonly Node[];
}

export interface ChangeWatch {
  observe(root: Document | ShadowRoot): void;
  /** Hands over what was gathered and starts afresh. */
  take(): Changes;
}

/**
 * Gathers changes below all observed roots. The observer only notes them; `notice` is called once per gathering and must only
 * arrange for `take` to be called later.
 */
export function watchChanges(notice: () => void, signal: AbortSignal): ChangeWatch {
  let whole = false;
  let nodes = 0;
  let texts = new Set<Text>();
  let places = new Map<Node, { added: Node[]; removed: Node[] }>();
  let switched = new Set<Element>();

  const reset = (): void => {
    nodes = 0;
    texts = new Set();
    places = new Map();
    switched = new Set();
  };

  function note(record: MutationRecord): void {
    const { target } = record;
    if (record.type === 'characterData') {
      if (isText(target)) texts.add(target);
    } else if (record.type === 'attributes') switched.add(target as Element);
    else {
      let swap = places.get(target);
      if (!swap) {
        swap = { added: [], removed: [] };
        places.set(target, swap);
      }
      swap.added.push(...record.addedNodes);
      swap.removed.push(...record.removedNodes);
      nodes += record.addedNodes.length + record.removedNodes.length;
    }
  }

  const observer = new MutationObserver((records) => {
    const first = !whole && texts.size + places.size + switched.size === 0;
    for (const record of records) {
      if (whole) break;
      note(record);
      if (texts.size + places.size + switched.size > mostPlaces || nodes > mostNodes) {
        whole = true;
        reset();
      }
    }
    if (first) notice();
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  return {
    observe(root) {
      if (signal.aborted) return;
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: ['hidden', 'contenteditable'],
      });
    },
    take() {
      const changes = { whole, texts, places, switched };
      whole = false;
      reset();
      return changes;
    },
  };
}
