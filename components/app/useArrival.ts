import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Navigation } from './navigation.ts';

/**
 * A view that replaces another starts at its top, or at the part that was asked for, and takes the focus to its title, so that a
 * screen reader says where the reader is. The first view of all leaves the focus in the search field.
 */
export function useArrival(main: RefObject<HTMLElement | null>, nav: Navigation): void {
  const first = useRef(true);
  const screen = nav.screen.value;
  const anchor = nav.anchor.value;
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const part = anchor ? main.current?.querySelector<HTMLElement>(`#${CSS.escape(anchor)}`) : undefined;
    const title = screen ? main.current?.querySelector<HTMLElement>('[data-title]') : undefined;
    if (part) part.scrollIntoView({ block: 'start' });
    else main.current?.scrollTo?.({ top: 0 });
    (part ?? title)?.focus({ preventScroll: true });
  }, [screen, anchor, main]);
}
