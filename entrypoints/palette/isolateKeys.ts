/** Stop at the window, before the page's handlers on document and elements; its focus traps would pull the focus back out. */
const atWindow = ['keydown', 'keypress', 'keyup', 'focus', 'blur', 'focusin', 'focusout'];

/** Stop where they would leave the palette. */
const atRoot = ['beforeinput', 'input', 'change', 'click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'];
const clipboard = ['paste', 'copy', 'cut'];

/**
 * Keeps what happens in the palette from the page.
 * @param onKey is given the palette's own key presses, never those a script made up
 */
export function isolate(
  host: HTMLElement,
  root: ShadowRoot,
  onKey: (event: KeyboardEvent) => void,
  until: AbortSignal,
): void {
  let pressed: string | undefined;
  const stop = (event: Event): void => {
    // Not its target: in a shadow root of the page that is what holds the root.
    if (!event.composedPath().includes(host)) return;
    event.stopImmediatePropagation();
    if (!(event instanceof KeyboardEvent) || event.type !== 'keydown' || !event.isTrusted) return;
    pressed = event.key;
    onKey(event);
  };
  for (const type of atWindow) window.addEventListener(type, stop, { capture: true, signal: until });
  for (const type of [...atRoot, ...clipboard])
    root.addEventListener(type, (event) => event.stopPropagation(), { signal: until });
  // The key that closes the palette is let go over the page, which did not see it pressed.
  until.addEventListener('abort', () => {
    const onUp = (event: KeyboardEvent): void => {
      if (event.key === pressed) event.stopImmediatePropagation();
      window.removeEventListener('keyup', onUp, true);
    };
    if (pressed !== undefined) window.addEventListener('keyup', onUp, true);
  });
}
