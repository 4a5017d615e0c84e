import type { ClosedRoot } from './drivenBrowser.ts';

/** What a person sees in a shadow root. Runs in the page: no closures, no imports. */
export function readClosedRoot(this: ShadowRoot): ClosedRoot {
  const shown = [...this.children].filter((child) => !child.matches('style, link, script')) as HTMLElement[];
  const field = this.querySelector<HTMLInputElement>('input');
  const shownBox = this.querySelector('[popover], dialog')?.getBoundingClientRect();
  return {
    text: shown
      .map((child) => child.innerText ?? '')
      .join('\n')
      .trim(),
    fieldValue: field?.value ?? null,
    hasFocus: this.activeElement !== null,
    box:
      shownBox && shownBox.width > 0
        ? { x: shownBox.x, y: shownBox.y, width: shownBox.width, height: shownBox.height }
        : null,
    buttons: [...this.querySelectorAll('button')].map((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      const name = button.getAttribute('aria-label') ?? button.innerText.trim();
      return { name, x: x + width / 2, y: y + height / 2 };
    }),
  };
}
