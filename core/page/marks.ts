import { type Category, categories } from './category.ts';
import { highlightName, type MarkLook, markSheet } from './markStyle.ts';
import type { Place } from './pieces.ts';
import { isShadowRoot } from './tags.ts';

/** A mark on the page; the range is static: it costs the page nothing when its text changes. */
export interface Mark {
  readonly category: Category;
  readonly range: StaticRange;
}

export interface Marks {
  /** False where the browser has no highlights to draw with: nothing is marked, everything else works. */
  readonly supported: boolean;
  add(mark: Mark): void;
  remove(mark: Mark): void;
  /** Lights one place up, or none; nothing in the document changes. */
  focus(place: StaticRange | undefined): void;
  show(shown: boolean): void;
  readonly shown: boolean;
  look(look: MarkLook): void;
  /** Puts back what the page may have thrown out: sheets and registry entries. */
  keep(): void;
}

/** @returns undefined for a place that is no longer good */
export function rangeOf(place: Place): StaticRange | undefined {
  try {
    return new StaticRange(place);
  } catch {
    return undefined;
  }
}

/** Gecko does not pass highlight styles on from an element to those inside it, though the specification asks for it. */
const inherits = (): boolean => !CSS.supports('-moz-orient', 'inline');

type Adopting = Document | ShadowRoot;

/** Draws with the CSS Custom Highlight API: no element is added, wrapped or changed. Everything is taken back on `signal`. */
export function createMarks(document: Document, firstLook: MarkLook, signal: AbortSignal): Marks {
  const registry = typeof CSS === 'undefined' ? undefined : CSS.highlights;
  const supported = registry !== undefined && typeof Highlight !== 'undefined' && 'adoptedStyleSheets' in document;
  if (!supported) {
    return { supported, add() {}, remove() {}, focus() {}, show() {}, shown: false, look() {}, keep() {} };
  }

  const sheets = { document: new CSSStyleSheet(), shadow: new CSSStyleSheet() };
  const highlights = new Map<string, Highlight>();
  const adopting = new Set<Adopting>([document]);
  let shown = true;

  const highlight = (name: Category | 'focus', priority: number): Highlight => {
    const made = new Highlight();
    made.priority = priority;
    highlights.set(highlightName(name), made);
    return made;
  };
  const byCategory = new Map(categories.map((category, priority) => [category, highlight(category, priority)]));
  const focused = highlight('focus', categories.length);

  const sheetOf = (root: Adopting): CSSStyleSheet => (root === document ? sheets.document : sheets.shadow);
  const adopt = (root: Adopting): void => {
    const sheet = sheetOf(root);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  let drawn: MarkLook | undefined;
  const style = (look: MarkLook): void => {
    if (look === drawn) return;
    drawn = look;
    sheets.document.replaceSync(markSheet(inherits() ? ':root' : '', look));
    sheets.shadow.replaceSync(markSheet('', look));
  };
  const register = (): void => {
    for (const [name, each] of highlights) {
      if (shown && registry.get(name) !== each) registry.set(name, each);
      // A newer reader of this page may have put its own under the same name.
      if (!shown && registry.get(name) === each) registry.delete(name);
    }
  };

  style(firstLook);
  adopt(document);
  register();
  signal.addEventListener(
    'abort',
    () => {
      shown = false;
      register();
      for (const root of adopting) {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== sheetOf(root));
      }
    },
    { once: true },
  );

  return {
    supported,
    add({ category, range }) {
      const root = range.startContainer.getRootNode();
      if (isShadowRoot(root) && !adopting.has(root)) {
        adopting.add(root);
        adopt(root);
      }
      byCategory.get(category)?.add(range);
    },
    remove({ category, range }) {
      byCategory.get(category)?.delete(range);
    },
    focus(place) {
      focused.clear();
      if (place) focused.add(place);
    },
    show(next) {
      shown = next;
      register();
    },
    get shown() {
      return shown;
    },
    look: style,
    keep() {
      for (const root of adopting) {
        if (root === document || (root as ShadowRoot).host.isConnected) adopt(root);
        else adopting.delete(root);
      }
      register();
    },
  };
}
