import type { Container } from './tags.ts';
import { isElement } from './tags.ts';

/** Longer rows are layout, or hold whole notes: their cells are read by themselves. UTF-16 code units. */
const longestRow = 4_000;

/** What makes a row layout instead of data. */
const layout = 'table,h1,h2,h3,h4,h5,h6,section,article,form,[role=row],[role=grid],[role=table]';

const cellRoles = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);

export const isCell = (element: Element): boolean =>
  element.localName === 'td' || element.localName === 'th' || cellRoles.has(element.getAttribute('role') ?? '');

export const isRow = (element: Element): boolean =>
  element.localName === 'tr' || element.getAttribute('role') === 'row';

/** The cells of a row in the order they are read. */
export function cellsOf(row: Element): readonly Element[] {
  if (row.localName !== 'tr')
    return [...row.querySelectorAll('[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]')];
  const cells: Element[] = [];
  for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling) if (isCell(cell)) cells.push(cell);
  return cells;
}

/** Whether a row is read as one: at least two cells, none of them a page of its own. */
export function isDataRow(row: Element): boolean {
  const several = row.localName === 'tr' ? row.childElementCount > 1 : cellsOf(row).length > 1;
  return several && !row.querySelector(layout) && (row.textContent?.length ?? 0) <= longestRow;
}

const label = (cell: Element | undefined): string | undefined => {
  const text = cell?.textContent?.replace(/\s+/g, ' ').trim();
  return text && text.length <= 80 ? text : undefined;
};

const isHeaderCell = (cell: Element): boolean =>
  cell.localName === 'th' || /^(column|row)header$/.test(cell.getAttribute('role') ?? '');

const spanOf = (cell: Element): number => Math.min(Math.max(Number(cell.getAttribute('colspan')) || 1, 1), 1_000);

/** Places the cells of a row in columns, counting `colspan`; `taken` are columns that cells from above still fill. */
function columnOf(cells: readonly Element[], taken: ReadonlySet<number>): ReadonlyMap<Element, number> {
  const at = new Map<Element, number>();
  let column = 0;
  for (const cell of cells) {
    while (taken.has(column)) column += 1;
    const index = Number(cell.getAttribute('aria-colindex'));
    at.set(cell, index > 0 ? index - 1 : column);
    column += spanOf(cell);
  }
  return at;
}

/** Columns of `row` that cells with `rowspan` fill from above. Looks back a few rows: longer spans are rare, rows are many. */
function takenFromAbove(row: Element): ReadonlySet<number> {
  const taken = new Set<number>();
  let above = row.previousElementSibling;
  for (let distance = 1; above && distance <= 12; distance += 1, above = above.previousElementSibling) {
    let column = 0;
    for (const cell of cellsOf(above)) {
      const rows = Number(cell.getAttribute('rowspan')) || 1;
      if (rows > distance) for (let i = 0; i < spanOf(cell); i += 1) taken.add(column + i);
      column += spanOf(cell);
    }
  }
  return taken;
}

/**
 * The row of a head that tells columns apart: the last with two names or more. Below it may stand a row of filters, empty but for
 * fields, or with the same words in each.
 */
function namingRow(head: Element | undefined): Element | undefined {
  const rows = [...(head?.children ?? [])];
  const last = rows.at(-1);
  if (rows.length < 2) return last;
  return rows.findLast((row) => new Set(cellsOf(row).map(label).filter(Boolean)).size > 1) ?? last;
}

/** The row that names the columns: the last of `thead` that does, a first row of header cells only, or the grid's header row. */
function headerRow(row: Element): Element | undefined {
  const table = row.closest('table,[role=grid],[role=table],[role=treegrid]');
  if (!table) return undefined;
  if (row.localName !== 'tr' || table.localName !== 'table') {
    return table.querySelector('[role=columnheader]')?.closest('[role=row],tr') ?? undefined;
  }
  const head = namingRow([...table.children].find((child) => child.localName === 'thead'));
  if (head) return head === row ? undefined : head;
  const first = [...table.children].find((child) => child.localName === 'tbody' || child.localName === 'tr');
  const firstRow = first?.localName === 'tr' ? first : first?.firstElementChild;
  if (!firstRow || firstRow === row) return undefined;
  const cells = cellsOf(firstRow);
  return cells.length > 1 && cells.every(isHeaderCell) ? firstRow : undefined;
}

export interface CellLabels {
  readonly column?: string;
  readonly row?: string;
}

/**
 * What stands over each cell's column and at the head of its row. `headers` remembers the labels of a header row for as long
 * as nothing on the page changes, so that a table of a thousand rows reads its head once.
 */
export function cellLabels(
  row: Element,
  headers: Map<Element, ReadonlyMap<number, string>>,
): ReadonlyMap<Element, CellLabels> {
  const cells = cellsOf(row);
  const head = headerRow(row);
  let names = head && headers.get(head);
  if (head && !names) {
    const found = new Map<number, string>();
    for (const [cell, column] of columnOf(cellsOf(head), none)) {
      const text = label(cell);
      if (text) for (let i = 0; i < spanOf(cell); i += 1) found.set(column + i, text);
    }
    names = found;
    headers.set(head, names);
  }
  const rowHead = cells.find(isHeaderCell);
  const rowLabel = rowHead && !cells.every(isHeaderCell) ? label(rowHead) : undefined;
  const columns = names && columnOf(cells, isShort(cells, names) ? takenFromAbove(row) : none);
  const labels = new Map<Element, CellLabels>();
  for (const cell of cells) {
    const column = names?.get(columns?.get(cell) ?? -1);
    labels.set(cell, {
      ...(column ? { column } : {}),
      ...(rowLabel && cell !== rowHead ? { row: rowLabel } : {}),
    });
  }
  return labels;
}

const none: ReadonlySet<number> = new Set();

/** Whether cells from above may stand in some of the row's columns: it has fewer than the head names. */
const isShort = (cells: readonly Element[], names: ReadonlyMap<number, string>): boolean =>
  cells.length < names.size && cells.reduce((sum, cell) => sum + spanOf(cell), 0) <= Math.max(...names.keys());

/** The nearest row around a node that is read as one, looking no further than its table. */
export function dataRowAround(node: Container, known: Map<Element, boolean>): Element | undefined {
  for (let at: Node | null = node; at && isElement(at); at = at.parentNode) {
    if (at.localName === 'table' || at.localName === 'body') return undefined;
    if (!isRow(at)) continue;
    let data = known.get(at);
    if (data === undefined) {
      data = isDataRow(at);
      known.set(at, data);
    }
    return data ? at : undefined;
  }
  return undefined;
}
