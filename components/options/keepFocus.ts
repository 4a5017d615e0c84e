const controls = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary';

/**
 * Keeps the place of somebody at the keyboard: when the control that has the focus goes away with what was done (a deleted row, a
 * closed preview), the focus goes to what stands in its place, else to the section's title. Nothing moves while the focus is
 * anywhere else.
 */
export function keepFocus(section: HTMLElement): () => void {
  let last: { readonly element: Element; readonly at: number } | undefined;
  const all = (): HTMLElement[] =>
    [...section.querySelectorAll<HTMLElement>(controls)].filter((each) => each.closest('[hidden]') === null);
  const onFocus = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement) last = { element: target, at: all().indexOf(target) };
  };
  const onChange = (): void => {
    const { activeElement, body } = section.ownerDocument;
    if (!last || last.element.isConnected || (activeElement !== null && activeElement !== body)) return;
    const now = all();
    const next = now[Math.min(last.at, now.length - 1)] ?? section.querySelector<HTMLElement>('h2');
    next?.focus();
  };
  const observer = new MutationObserver(onChange);
  observer.observe(section, { childList: true, subtree: true });
  section.addEventListener('focusin', onFocus);
  return () => {
    observer.disconnect();
    section.removeEventListener('focusin', onFocus);
  };
}
