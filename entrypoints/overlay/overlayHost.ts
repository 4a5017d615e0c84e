/** An element of ours over a page, with a closed root that neither the page's styles nor its scripts reach. */
export interface OverlayHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** Nothing of the page's comes in; and where the host stands, it takes no room and no clicks. */
const reset = `:host{all:initial!important;position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important}`;

/** Where a node is shown: in the slot it was given, in the host of its shadow root, in its parent. */
function around(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null;
  return slot ?? node.parentNode;
}

/**
 * The innermost modal dialog that a node is shown in, which may stand in the shadow root of a component, else the last one that is
 * open: everything outside of it is inert.
 */
function modalAround(document: Document, near: Node | undefined): Element | undefined {
  for (let at: Node | null = near ?? null; at; at = around(at))
    if (at instanceof Element && at.matches('dialog:modal')) return at;
  return [...document.querySelectorAll('dialog:modal')].at(-1);
}

/**
 * Puts an overlay into the document: beside `body`, or inside the modal dialog that is open. Constructed sheets, because a page's
 * content security policy can forbid style elements. Remove the host, and nothing is left.
 */
export function overlayHost(document: Document, near: Node | undefined, css = ''): OverlayHost {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [reset, css].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  (modalAround(document, near) ?? document.documentElement).append(host);
  return { host, root };
}
