import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Gives the search field the focus as soon as it can have it: Firefox lays a popup out before it shows it, and nothing takes the
 * focus until then. Never takes it from another element.
 */
export function useFirstFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const take = (): void => {
      const { activeElement, body } = document;
      if (activeElement === null || activeElement === body) field.current?.focus();
    };
    take();
    const frame = requestAnimationFrame(take);
    window.addEventListener('focus', take);
    document.addEventListener('visibilitychange', take);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('focus', take);
      document.removeEventListener('visibilitychange', take);
    };
  }, [field]);
}
