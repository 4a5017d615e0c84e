/** For this long after a key nothing opens by itself while the focus is in an editor, in ms. */
export const stillTyping = 2_000;

export interface Typing {
  /** Whether somebody is writing now: the focus is in an editor and a key was pressed there a moment ago. */
  readonly now: boolean;
}

/** Whether text can be typed into an element: a field, an editor, or what a page says is one. */
export function isEditor(element: Element | null | undefined): boolean {
  if (!element) return false;
  if (element instanceof HTMLInputElement)
    return !/^(button|submit|reset|checkbox|radio|range|color|file|image)$/.test(element.type);
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  return element.localName === 'textarea' || /^(textbox|searchbox|combobox)$/.test(element.getAttribute('role') ?? '');
}

/** The element with the focus, also inside the shadow roots that the document shows. */
function focused(document: Document): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Notices that somebody writes; what is written it does not look at. Made-up events do not count. */
export function watchTyping(document: Document, signal: AbortSignal): Typing {
  let last = Number.NEGATIVE_INFINITY;
  const onKey = ({ isTrusted }: Event): void => {
    if (isTrusted) last = performance.now();
  };
  const options = { capture: true, passive: true, signal };
  for (const type of ['keydown', 'compositionupdate']) document.addEventListener(type, onKey, options);
  return {
    get now() {
      return performance.now() - last < stillTyping && isEditor(focused(document));
    },
  };
}
