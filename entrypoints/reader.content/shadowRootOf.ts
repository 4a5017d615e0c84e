/** Chromium offers closed shadow roots to extensions here, Firefox on the element itself. */
interface Openers {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
}

/** The shadow root of an element, closed ones too where the browser offers them; never those of our own views. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.localName.startsWith('stepwise-')) return null;
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null } & Element;
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  return (globalThis as Openers).chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.shadowRoot;
}
