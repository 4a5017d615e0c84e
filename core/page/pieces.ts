import type { Span } from '../text/mention.ts';

/** A stretch of a flow's text that stands in one text node without a gap. Offsets are UTF-16 code units. */
export interface Piece {
  readonly node: Text;
  /** Where it starts in the flow's text. */
  readonly at: number;
  /** Where it starts in the node's data. */
  readonly from: number;
  readonly length: number;
}

/** Two ends in the document, as a `StaticRange` or `Range` wants them. */
export interface Place {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
}

/** The last piece that starts at or before `offset`. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).at <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** Where a span of a flow's text stands in the document; undefined for a span outside the flow. */
export function placeOf(pieces: readonly Piece[], { start, end }: Span): Place | undefined {
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  if (!first || !last || end <= start) return undefined;
  return {
    startContainer: first.node,
    startOffset: Math.min(first.from + (start - first.at), first.node.length),
    endContainer: last.node,
    endOffset: Math.min(last.from + (end - last.at), last.node.length),
  };
}

/** A longer text is a note poured into one node: its lines are kept, and nothing is copied word by word. UTF-16 code units. */
const longestCollapsed = 50_000;

const collapsible = /[\t\n\r\f]| {2}|[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
const solid = /[^ \t\n\r\f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
const space = /[ \t\n\r\f]/;

/**
 * Gathers the text of one flow as a reader sees it: white space collapsed as HTML does, soft hyphens, zero-width and direction
 * marks left out, so that offsets into the clean text lead back to the nodes.
 */
export class TextBuilder {
  text = '';
  readonly pieces: Piece[] = [];

  /** Text of a node. `preformatted` keeps line ends and runs of spaces. */
  add(node: Text, preformatted: boolean): void {
    const { data } = node;
    if (preformatted || data.length > longestCollapsed || !collapsible.test(data)) {
      const skip = !preformatted && data.startsWith(' ') && this.#ended() ? 1 : 0;
      this.#piece(node, data.slice(skip), skip);
      return;
    }
    let past = 0;
    for (const { 0: word, index } of data.matchAll(solid)) {
      const gap = data.slice(past, index);
      if (space.test(gap)) this.#space(node, past + gap.search(space));
      this.#piece(node, word, index);
      past = index + word.length;
    }
    const gap = data.slice(past);
    if (space.test(gap)) this.#space(node, past + gap.search(space));
  }

  /** A break that the layout makes and no node holds: between lines, between cells. */
  separate(sign: '\n' | '\t' | ' '): void {
    if (this.text === '') return;
    this.text = `${this.text.trimEnd()}${sign}`;
  }

  #ended(): boolean {
    return this.text === '' || space.test(this.text.charAt(this.text.length - 1));
  }

  #space(node: Text, from: number): void {
    if (!this.#ended()) this.#piece(node, ' ', from);
  }

  #piece(node: Text, text: string, from: number): void {
    if (text === '') return;
    const last = this.pieces.at(-1);
    if (last?.node === node && last.from + last.length === from && last.at + last.length === this.text.length) {
      this.pieces[this.pieces.length - 1] = { ...last, length: last.length + text.length };
    } else this.pieces.push({ node, at: this.text.length, from, length: text.length });
    this.text += text;
  }
}
