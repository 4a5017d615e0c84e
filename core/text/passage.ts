import type { Span } from './mention.ts';

/** A table cell inside a passage, with the words over its column and at the head of its row. */
export interface Cell extends Span {
  readonly column?: string;
  readonly row?: string;
}

/**
 * A run of text that a reader reads without a break (a paragraph with its inline elements, a table row with its cells,
 * a list item), with what the layout says about it. Plain notes are split into passages by `passagesOf`, pages by `core/page`.
 */
export interface Passage {
  readonly text: string;
  /** The headings it stands under, outermost first: section titles, table captions, list labels. */
  readonly headings?: readonly string[];
  readonly cells?: readonly Cell[];
  /** Text shown struck through. */
  readonly struck?: readonly Span[];
}
