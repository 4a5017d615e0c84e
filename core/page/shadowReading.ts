import type { After } from './delays.ts';
import type { Job } from './slices.ts';
import { sweepShadowRoots } from './sweep.ts';
import type { Container } from './tags.ts';

/** When to look again for shadow roots that components attach late, in ms after they were seen. */
const lateLooks = [100, 400, 1_500, 5_000];

export interface ShadowParts {
  /** Closed roots where the browser shows them; null for those that must not be read. */
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
  /** Called once for each root. */
  readonly found: (root: ShadowRoot) => void;
  readonly readPart: (root: Node, seen?: Set<Container>) => Job;
  readonly run: (job: Job) => void;
  readonly after: After;
}

export interface ShadowReading {
  /** Reads the shadow roots below `root`, nested ones too; `again` also those that are known. */
  read(root: Node, again: boolean, seen?: Set<Container>): Job;
}

/** Finds the shadow roots of a page, which no walk through the document and no observer of it reaches. */
export function createShadowReading({ shadowRootOf, found, readPart, run, after }: ShadowParts): ShadowReading {
  const known = new WeakSet<ShadowRoot>();

  function* read(root: Node, again: boolean, seen?: Set<Container>): Job {
    const roots: ShadowRoot[] = [];
    const late: Element[] = [];
    yield* sweepShadowRoots(
      root,
      shadowRootOf,
      (shadow) => roots.push(shadow),
      (element) => late.push(element),
    );
    for (const shadow of roots) {
      if (known.has(shadow) && !again) continue;
      if (!known.has(shadow)) found(shadow);
      known.add(shadow);
      yield* readPart(shadow, seen);
      yield* read(shadow, again, seen);
    }
    if (late.length) lookAgain(late, 0);
  }

  /** Components often attach their shadow root some time after they were put into the page, which nothing tells. */
  function lookAgain(elements: readonly Element[], turn: number): void {
    const delay = lateLooks[turn];
    if (delay === undefined) return;
    after(delay, () => {
      const missing = elements.filter((element) => {
        if (!element.isConnected) return false;
        const root = element.shadowRoot ?? shadowRootOf(element);
        if (root) run(read(element, false));
        return !root;
      });
      if (missing.length) lookAgain(missing, turn + 1);
    });
  }

  return { read };
}
