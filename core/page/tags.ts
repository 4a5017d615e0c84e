/**
 * What an element is to a reader, by its name alone: asking the browser for computed styles would lay out the whole page
 * again (measured: it freezes pages of 100,000 elements).
 */

const inline = new Set(
  (
    'a abbr acronym b bdi bdo big br button cite code content data del dfn em font i img input ins kbd label mark meter nobr ' +
    'output progress q rb rp rt ruby s samp slot small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Inline elements that only change how letters look: a word may go on across their edge. */
const formatting = new Set(
  'abbr acronym b bdi bdo big cite code content del em font i ins kbd mark nobr s small strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);

/** Whether text goes on across the element's edges. Unknown elements count as blocks: components mostly are. */
export const isInline = (element: Element): boolean => inline.has(element.localName);

export const isFormatting = (element: Element): boolean => formatting.has(element.localName);

export const isHeading = (element: Element): boolean =>
  /^(h[1-6]|caption|legend|summary|figcaption|dt)$/.test(element.localName) ||
  element.getAttribute('role') === 'heading';

export const isPreformatted = (element: Element): boolean =>
  /^(pre|listing|xmp|plaintext)$/.test(element.localName) ||
  /white-space\s*:\s*(pre|break-spaces)/.test(element.getAttribute('style') ?? '');

/**
 * Never read: code, form fields, lists to choose from (a drop-down of every drug is not a medication list), editors, what the
 * page itself says is hidden.
 */
const unreadTags = new Set(
  'script style noscript template textarea select datalist option head title iframe object canvas audio video'.split(
    ' ',
  ),
);
const unreadRoles = new Set(['textbox', 'listbox', 'combobox', 'searchbox']);

const isEditor = (element: Element): boolean => {
  const value = element.getAttribute('contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
};

/** Documents whose editors are read, because the user said so. */
const withEditors = new WeakSet<Document>();

/** Says whether editors of this document are read from now on; what was found out before no longer holds. */
export function readEditors(document: Document, read: boolean): void {
  if (read) withEditors.add(document);
  else withEditors.delete(document);
}

/** An editor that may be read: not the one somebody is in, and no field of a form or a search. */
const isReadEditor = (element: Element): boolean =>
  withEditors.has(element.ownerDocument) &&
  /^(textbox)?$/.test(element.getAttribute('role') ?? '') &&
  !element.matches(':focus-within');

/** Whether the element itself keeps its content from being read. */
export const isUnread = (element: Element): boolean =>
  unreadTags.has(element.localName) ||
  element.hasAttribute('hidden') ||
  (isEditor(element) ? !isReadEditor(element) : unreadRoles.has(element.getAttribute('role') ?? ''));

/**
 * Whether an element stands in something that is not read: looks outward to the root of the document, through shadow hosts, and
 * remembers what it saw on the way.
 */
export function isUnreadAt(element: Element, known: Map<Element, boolean>): boolean {
  const before = known.get(element);
  if (before !== undefined) return before;
  const parent = element.parentNode;
  const around = parent && isShadowRoot(parent) ? parent.host : element.parentElement;
  const unread = isUnread(element) || (around !== null && isUnreadAt(around, known));
  known.set(element, unread);
  return unread;
}

/** Where text of its own can start: a block element, or a shadow root. */
export type Container = Element | ShadowRoot;

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
const FRAGMENT = 11;

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;
export const isText = (node: Node): node is Text => node.nodeType === TEXT || node.nodeType === CDATA;
export const isShadowRoot = (node: Node): node is ShadowRoot => node.nodeType === FRAGMENT && 'host' in node;
