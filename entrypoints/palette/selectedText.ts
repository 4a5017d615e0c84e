/** Longer selections are no word to look up. */
const longest = 120;

/** What the user selected, on the page or in a text field; empty where it is nothing or too much. Passwords are left alone. */
export function selectedText(root: Document): string {
  const field = deepActive(root);
  const text = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? inField(field) : '';
  const chosen = (text || String(root.getSelection() ?? '')).replace(/\s+/g, ' ').trim();
  return chosen.length > longest ? '' : chosen;
}

/** The focused element, also inside open shadow roots. */
export function deepActive(root: Document | ShadowRoot): Element | null {
  const active = root.activeElement;
  return active?.shadowRoot ? (deepActive(active.shadowRoot) ?? active) : active;
}

function inField(field: HTMLInputElement | HTMLTextAreaElement): string {
  if (field instanceof HTMLInputElement && !/^(text|search|url|tel|)$/.test(field.type)) return '';
  const { selectionStart, selectionEnd } = field;
  return selectionStart === null || selectionEnd === null ? '' : field.value.slice(selectionStart, selectionEnd);
}
