import type { ClosedRoot } from './drivenBrowser.ts';

/** What a person sees in a shadow root. Runs in the page: no closures, no imports. */
export function readClosedRoot(this: ShadowRoot): ClosedRoot {
  const shown = [...this.children].filter((child) => !child.matches('style, link, script')) as HTMLElement[];
  const field = this.querySelector<HTMLInputElement>('input');
  return {
    text: shown
      .map((child) => child.innerText ?? '')
      .join('\n')
      .trim(),
    fieldValue: field?.value ?? null,
    hasFocus: this.activeElement !== null,
  };
}
