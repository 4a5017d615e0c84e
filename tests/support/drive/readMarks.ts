import type { Marks } from './drivenBrowser.ts';

/**
 * What `CSS.highlights` of a window, its same-origin frames holds: the marked text per highlight, shadow roots included
 * (a highlight's ranges know their nodes wherever these live). Runs in the page: no closures, no imports.
 */
export function readMarks(top: Window & typeof globalThis): Marks {
  const found: Record<string, string[]> = {};
  const visit = (view: Window & typeof globalThis): void => {
    // `forEach`, because Firefox does not let the browser's own code iterate over a page's objects.
    view.CSS.highlights.forEach((highlight, name) => {
      const texts: string[] = [];
      highlight.forEach(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = view.document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        texts.push(range.toString());
      });
      found[name] = [...(found[name] ?? []), ...texts];
    });
    for (let index = 0; index < view.frames.length; index++) {
      try {
        visit(view.frames[index] as Window & typeof globalThis);
      } catch {
        // Another origin: what is marked there cannot be seen from here.
      }
    }
  };
  visit(top);
  return found;
}
