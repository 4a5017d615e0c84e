import type { PreviewStyle } from '../../components/options/MarkPreview.tsx';
import { type Category, categories } from '../../core/page/category.ts';
import { highlightName, type MarkLook, markSheet } from '../../core/page/markStyle.ts';

let sheet: CSSStyleSheet | undefined;

/** Marks the preview as a page is marked: the same highlights, the same style sheet. */
export function paintPreview(preview: HTMLElement, { look, density }: PreviewStyle): void {
  if (!('highlights' in CSS)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(markSheet('', look as MarkLook));
  const ranges = new Map<Category, StaticRange[]>();
  for (const element of preview.querySelectorAll<HTMLElement>('[data-mark]')) {
    const { firstChild, dataset } = element;
    const category = categories.find((each) => each === dataset.mark);
    if (!firstChild || !category || (density === 'first' && dataset.again !== undefined)) continue;
    const end = firstChild.nodeValue?.length ?? 0;
    const range = new StaticRange({
      startContainer: firstChild,
      startOffset: 0,
      endContainer: firstChild,
      endOffset: end,
    });
    ranges.set(category, [...(ranges.get(category) ?? []), range]);
  }
  for (const category of categories) {
    CSS.highlights.set(highlightName(category), new Highlight(...(ranges.get(category) ?? [])));
  }
}
