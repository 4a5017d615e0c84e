import { isHeading, isInline } from './tags.ts';

/** A longer text is no label. UTF-16 code units. */
const longest = 80;

/** What stands over a part of the page; the lower the rank, the further it reaches (`h1` is 1). */
export interface Label {
  readonly text: string;
  readonly rank: number;
}

/** Ranks below those of `h1` to `h6`. */
const rank = { caption: 7, term: 8, bold: 9 } as const;

/** The text as a label in one line, or undefined when it is none. */
function labelText(text: string | null | undefined): string | undefined {
  if (!text || text.length > 4 * longest) return undefined;
  const label = text.replace(/\s+/g, ' ').trim();
  return label && label.length <= longest ? label : undefined;
}

/** The text of an element as a label; stops reading where it gets too long, however large the element is. */
export function labelIn(element: Element): string | undefined {
  let text = '';
  const walker = (element.ownerDocument as Document).createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    text += (node as Text).data;
    if (text.length > 4 * longest) return undefined;
  }
  return labelText(text);
}

const as = (text: string | undefined, of: number): Label | undefined => (text ? { text, rank: of } : undefined);

function headingRank(heading: Element): number {
  const level = /^h([1-6])$/.exec(heading.localName)?.[1] ?? heading.getAttribute('aria-level');
  if (level) return Math.min(Math.max(Number(level) || 2, 1), 6);
  if (heading.localName === 'dt') return rank.term;
  return heading.getAttribute('role') === 'heading' ? 2 : rank.caption;
}

/** A block all in bold, ending in a colon, or called title or label by the page: what charts use where a heading should be. */
function looksLikeLabel(element: Element): boolean {
  if (element.childElementCount > 3) return false;
  const text = labelIn(element);
  if (!text || /[.;!?]$/.test(text)) return false;
  if (text.endsWith(':')) return true;
  const only = element.childElementCount === 1 ? element.firstElementChild : null;
  if (only && /^(b|strong|u)$/.test(only.localName) && labelIn(only) === text) return true;
  const named = /(^|[-_\s])(section-?)?(title|heading|header|label|caption)\b/i;
  return text.length <= 40 && named.test(element.getAttribute('class') ?? '');
}

const headings = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/**
 * Whether a block is no more than a bar around a heading, with its buttons perhaps: then the heading reaches past it. A section
 * with a heading and text of its own ends with itself.
 */
function isBarOf(heading: Element, block: Element): boolean {
  if (/^(section|article|aside|li)$/.test(block.localName)) return false;
  const texts = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const extra = /\S/.test((node as Text).data) && !heading.contains(node);
    if (extra && !node.parentElement?.closest('button,a,small,span,time,sup,[role=button]')) return false;
  }
  return true;
}

/** What `sibling` says about the siblings that follow it. */
export function labelFrom(sibling: Element): Label | undefined {
  if (sibling.localName === 'tr') {
    const cell = sibling.childElementCount === 1 ? sibling.firstElementChild : null;
    const alone = cell && (cell.localName === 'th' || cell.hasAttribute('colspan'));
    return alone ? as(labelIn(sibling), rank.bold) : undefined;
  }
  // What names the element they stand in is found there: see `ownLabel`.
  if (/^(caption|legend|summary)$/.test(sibling.localName)) return undefined;
  if (isHeading(sibling)) return as(labelIn(sibling), headingRank(sibling));
  if (isInline(sibling) || /^(td|th|li|dd)$/.test(sibling.localName)) return undefined;
  // What `isBarOf` and `looksLikeLabel` would say no to anyway: a chart may be hundreds of sections side by side.
  if (/^(section|article|aside)$/.test(sibling.localName) && sibling.childElementCount > 3) return undefined;
  if (!labelIn(sibling)) return undefined;
  const heading = sibling.querySelector(headings);
  if (heading) return isBarOf(heading, sibling) ? as(labelIn(heading), headingRank(heading)) : undefined;
  return looksLikeLabel(sibling) ? as(labelIn(sibling), rank.bold) : undefined;
}

/** The label an element carries itself: its caption, legend or summary, or its accessible name. */
export function ownLabel(element: Element): string | undefined {
  if (/^(table|fieldset|details)$/.test(element.localName)) {
    const named = [...element.children].find((child) => /^(caption|legend|summary)$/.test(child.localName));
    if (named) return labelIn(named);
  }
  const nameable = /^(table|section|article|ul|ol|dl|aside)$/.test(element.localName) || element.hasAttribute('role');
  return nameable ? labelText(element.getAttribute('aria-label')) : undefined;
}
