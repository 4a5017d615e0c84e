import type { Navigation } from './navigation.ts';

const editable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/**
 * The keys of the reference: `/` to the search field, arrows through its matches, Enter opens, Esc one step back
 * (with nothing left to leave, the browser closes the popup).
 * @returns a function that stops listening
 */
export function referenceKeys(scope: Document, nav: Navigation, field: () => HTMLInputElement | null): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const inField = event.target === field();
    if (event.key === '/' && !editable(event.target)) {
      event.preventDefault();
      field()?.focus();
      field()?.select();
    } else if (event.key === 'Escape') {
      if (!nav.back()) return;
      event.preventDefault();
      field()?.focus();
    } else if (inField && nav.query.value !== '') {
      if (event.key === 'ArrowDown') nav.move(1);
      else if (event.key === 'ArrowUp') nav.move(-1);
      else if (event.key === 'Enter') {
        const found = nav.found.value[nav.active.value];
        if (found) nav.openFound(found);
      } else return;
      event.preventDefault();
    }
  };
  scope.addEventListener('keydown', onKey);
  return () => scope.removeEventListener('keydown', onKey);
}
