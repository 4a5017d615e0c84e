/** The longest selection worth looking up, in UTF-16 code units. */
const longest = 200;

function fieldSelection(element: Element | null): string | undefined {
  if (!element || !('selectionStart' in element)) return undefined;
  const field = element as HTMLInputElement;
  if (field.type === 'password' || field.selectionStart === null || field.selectionEnd === null) return undefined;
  return field.value.slice(field.selectionStart, field.selectionEnd);
}

/**
 * What the user has selected in a document, or in the frame or field of it that has the focus; frames of other sites cannot be
 * seen from here. White space is collapsed; longer selections are cut at a word.
 */
export function selectedText(document: Document): string {
  let text = document.getSelection()?.toString() ?? '';
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (text.trim() === '') text = fieldSelection(active) ?? '';
  if (text.trim() === '' && active && 'contentDocument' in active) {
    const inner = (active as HTMLIFrameElement).contentDocument;
    if (inner) return selectedText(inner);
  }
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : line.slice(0, longest).replace(/\s+\S*$/, '');
}
