import type { Navigation } from './navigation.ts';

const editable = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/**
 * The keys of every view with a search field: `/` to the field, arrows through its matches, Enter opens, Esc one step back.
 * A handled key has its default prevented.
 * @param field the search field; its own root may be closed, so the real target is the first of the composed path
 * @returns whether the key was taken
 */
export function takeKey(event: KeyboardEvent, nav: Navigation, field: HTMLInputElement | null): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.composedPath()[0];
  const act = (): boolean => {
    if (event.key === '/' && !editable(target)) {
      field?.focus();
      field?.select();
      return true;
    }
    if (event.key === 'Escape') {
      if (!nav.back()) return false;
      field?.focus();
      return true;
    }
    if (target !== field || nav.query.value.trim() === '') return false;
    if (event.key === 'ArrowDown') nav.move(1);
    else if (event.key === 'ArrowUp') nav.move(-1);
    else if (event.key === 'Enter') nav.openActive();
    else return false;
    return true;
  };
  if (!act()) return false;
  event.preventDefault();
  return true;
}
