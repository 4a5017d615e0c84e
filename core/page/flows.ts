import type { Span } from '../text/mention.ts';
import type { Cell, Passage } from '../text/passage.ts';
import { headingsInside, headingsOver, under } from './headings.ts';
import { type Label, labelFrom } from './labels.ts';
import { type Piece, TextBuilder } from './pieces.ts';
import { cellLabels, cellsOf, isRow } from './table.ts';
import {
  type Container,
  isElement,
  isFormatting,
  isInline,
  isPreformatted,
  isShadowRoot,
  isText,
  isUnread,
} from './tags.ts';
import type { Layout } from './units.ts';
import { type Edge, hasHardLines, type Joins, needsSpace } from './wordEdges.ts';

/** A run of text that a reader reads without a break, with its way back to the document. */
export interface Flow {
  readonly passage: Passage;
  readonly pieces: readonly Piece[];
}

const strikeTags = new Set(['s', 'del', 'strike']);

const strikes = (element: Element): boolean =>
  strikeTags.has(element.localName) || (element.getAttribute('style')?.includes('line-through') ?? false);

function isStruckAt(container: Container, known: Map<Element, boolean>): boolean {
  if (!isElement(container)) return false;
  const before = known.get(container);
  if (before !== undefined) return before;
  const { parentElement } = container;
  const struck = strikes(container) || (parentElement !== null && isStruckAt(parentElement, known));
  known.set(container, struck);
  return struck;
}

/** Reads the content of a container into one flow after another; `onBlock` decides what a block inside means. */
class Run {
  builder = new TextBuilder();
  struck: Span[] = [];
  readonly #joins: Joins;
  readonly #onBlock: (block: Element) => void;
  readonly #preformatted: boolean;
  #edge: Edge = 'none';

  constructor(preformatted: boolean, joins: Joins, onBlock: (block: Element) => void) {
    this.#preformatted = preformatted;
    this.#joins = joins;
    this.#onBlock = onBlock;
  }

  /** Goes on with a new flow. */
  restart(): void {
    this.builder = new TextBuilder();
    this.struck = [];
    this.#edge = 'none';
  }

  read(parent: Node): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (isText(node)) this.#text(node);
      else if (isElement(node)) this.#element(node);
    }
  }

  #text(node: Text): void {
    if (node.data === '') return;
    if (this.#edge !== 'none' && needsSpace(this.builder.text, node.data, this.#edge, this.#joins))
      this.builder.separate(' ');
    this.#edge = 'none';
    this.builder.add(node, this.#preformatted || hasHardLines(node.data));
  }

  #element(element: Element): void {
    const { localName } = element;
    if (localName === 'br') this.builder.separate('\n');
    else if (localName === 'wbr') return;
    else if (isUnread(element) || localName === 'img' || localName === 'input') this.builder.separate(' ');
    else if (!isInline(element)) this.#onBlock(element);
    else this.#inline(element);
  }

  #inline(element: Element): void {
    const apart = !isFormatting(element);
    const { builder } = this;
    const start = builder.text.length;
    if (apart) this.#edge = this.#edge === 'closed' ? 'both' : 'open';
    this.read(element);
    if (apart) this.#edge = 'closed';
    if (strikes(element)) this.strike(this.builder === builder ? start : 0);
  }

  /** Marks everything since `start` as struck through. */
  strike(start: number): void {
    const end = this.builder.text.trimEnd().length;
    if (end > start) this.struck.push({ start, end });
  }
}

const passage = (
  text: string,
  headings: readonly string[],
  struck: readonly Span[],
  cells?: readonly Cell[],
): Passage => ({
  text,
  ...(headings.length ? { headings } : {}),
  ...(struck.length ? { struck } : {}),
  ...(cells ? { cells } : {}),
});

/** A table row as one flow: cells apart by a tab, blocks and line breaks inside a cell by a line end. */
function rowFlow(row: Element, layout: Layout, joins: Joins, isWanted: (text: string) => boolean): readonly Flow[] {
  const run: Run = new Run(false, joins, (block) => {
    run.builder.separate('\n');
    run.read(block);
    run.builder.separate('\n');
  });
  const spans: (Span & { readonly cell: Element })[] = [];
  for (const cell of cellsOf(row)) {
    if (isUnread(cell)) continue;
    run.builder.separate('\t');
    const start = run.builder.text.length;
    run.read(cell);
    const end = Math.max(start, run.builder.text.trimEnd().length);
    if (strikes(cell)) run.strike(start);
    if (end > start) spans.push({ start, end, cell });
  }
  const { text } = run.builder;
  if (text.trim() === '' || !isWanted(text)) return [];
  const labels = cellLabels(row, layout.columns);
  const cells = spans.map(({ start, end, cell }): Cell => ({ start, end, ...labels.get(cell) }));
  if (isStruckAt(row, layout.struck)) run.struck.splice(0, Infinity, { start: 0, end: text.length });
  return [
    { passage: passage(text, headingsOver(row, layout.headings), run.struck, cells), pieces: run.builder.pieces },
  ];
}

/** A block's own text: one flow for each stretch between the blocks inside it. */
function blockFlows(
  block: Container,
  layout: Layout,
  joins: Joins,
  isWanted: (text: string) => boolean,
): readonly Flow[] {
  const flows: Flow[] = [];
  const allStruck = isStruckAt(block, layout.struck);
  let labels: readonly Label[] = [];
  const passed: Element[] = [];
  const finish = (): void => {
    const { text, pieces } = run.builder;
    if (text.trim() === '' || !isWanted(text)) return;
    // Only text has a use for the labels passed on the way to it, and only the last ones can still hold.
    for (const inner of passed.splice(0).slice(-200)) {
      const label = labelFrom(inner);
      if (label) labels = under(labels, label);
    }
    const outer = headingsInside(isShadowRoot(block) ? block.host : block, layout.headings);
    const headings = labels.length ? [...outer, ...labels.map((label) => label.text)] : outer;
    flows.push({ passage: passage(text, headings, allStruck ? [{ start: 0, end: text.length }] : run.struck), pieces });
  };
  const run: Run = new Run(isElement(block) && isPreformatted(block), joins, (inner) => {
    finish();
    run.restart();
    passed.push(inner);
  });
  run.read(block);
  finish();
  return flows;
}

/**
 * The flows of a unit (see `unitOf`), read afresh from the document.
 * @param joins whether two half words make a term, asked where the markup leaves open if a word goes on
 * @param isWanted a look at a flow's text; what it refuses is left out before anything else is found out about it
 */
export function flowsOf(
  unit: Container,
  layout: Layout,
  joins: Joins,
  isWanted: (text: string) => boolean = () => true,
): readonly Flow[] {
  return isElement(unit) && isRow(unit) && layout.rows.get(unit)
    ? rowFlow(unit, layout, joins, isWanted)
    : blockFlows(unit, layout, joins, isWanted);
}
