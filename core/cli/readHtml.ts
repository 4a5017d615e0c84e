import { parseHTML } from 'linkedom';
import { flowsOf } from '../page/flows.ts';
import { joinsFor } from '../page/readUnit.ts';
import { type Container, isText } from '../page/tags.ts';
import { emptyLayout, unitOf } from '../page/units.ts';
import type { Ambiguity, Mention, Reading } from '../text/mention.ts';
import type { Passage } from '../text/passage.ts';
import type { Reader } from '../text/reader.ts';

/** What is read of a page; offsets are into `text`, the flows of the page one per line. */
export interface PageReading extends Reading {
  readonly text: string;
  readonly passages: readonly (Passage & { readonly start: number })[];
}

function* textsOf(root: Node): Generator<Text> {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isText(node)) yield node;
    for (let child = node.lastChild; child; child = child.previousSibling) open.push(child);
  }
}

/** The units of a page in reading order. */
function unitsOf(root: Node, layout: ReturnType<typeof emptyLayout>): readonly Container[] {
  const units = new Set<Container>();
  for (const text of textsOf(root)) {
    const unit = unitOf(text, layout);
    if (unit) units.add(unit);
  }
  return [...units];
}

/** A browser makes a whole page of a part; the parser here does not. */
const whole = (html: string): string =>
  /<(?:html|body)[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><body>${html.replace(/<!doctype[^>]*>/i, '')}</body></html>`;

/** Reads a page as the content script would: flow by flow, with headings, table columns and struck-through text. */
export async function readHtml(html: string, reader: Reader): Promise<PageReading> {
  const { document } = parseHTML(whole(html));
  // The page's code asks for this browser global, which linkedom does not give.
  Object.assign(globalThis, { NodeFilter: { SHOW_ALL: -1, SHOW_ELEMENT: 1, SHOW_TEXT: 4, SHOW_CDATA_SECTION: 8 } });
  const layout = emptyLayout();
  const mentions: Mention[] = [];
  const ambiguous: Ambiguity[] = [];
  const passages: (Passage & { start: number })[] = [];
  let text = '';
  for (const unit of unitsOf(document.documentElement, layout)) {
    for (const { passage } of flowsOf(unit, layout, joinsFor(reader))) {
      const start = text.length;
      const moved = <T extends { start: number; end: number }>(each: T): T => ({
        ...each,
        start: each.start + start,
        end: each.end + start,
      });
      const reading = reader.read(passage);
      mentions.push(...reading.mentions.map(moved));
      ambiguous.push(...reading.ambiguous.map(moved));
      passages.push({ ...passage, start });
      text += `${passage.text}\n`;
    }
  }
  return { text, passages, mentions, ambiguous };
}
