/**
 * Puts plain text on the clipboard. Pages without a secure connection have no clipboard, and some forbid it: then the old way,
 * through a field of our own that the page does not see. @returns whether it is there
 */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  const written = navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  return (await written) || copyThroughField(text, root);
}

function copyThroughField(text: string, root: ShadowRoot): boolean {
  const before = root.activeElement;
  const field = document.createElement('textarea');
  field.className = 'unseen';
  field.value = text;
  (root.firstElementChild ?? root).append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}
