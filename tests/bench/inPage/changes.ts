import { joinsFor, readUnit } from '../../../core/page/readUnit.ts';
import { sweep } from '../../../core/page/sweep.ts';
import type { Container } from '../../../core/page/tags.ts';
import { emptyLayout } from '../../../core/page/units.ts';
import { drugRow } from '../pages/drugRow.ts';
import { randomFrom } from '../text/random.ts';
import { type ReadPage, settled } from './scan.ts';
import { longest, type Slice, total } from './work.ts';

/** Milliseconds of our work, the middle of many. */
export interface RowChange {
  readonly changed: number;
  readonly alone: number;
}

const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Runs a job without a pause. */
function atOnce<T>(job: Generator<void, T, void>): T {
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
  }
}

/** Rows with a drug, from all over the page. */
function drugRows(count: number): readonly HTMLTableRowElement[] {
  const tables = [...document.querySelectorAll('table')].filter(
    (each) => each.rows[0]?.cells[0]?.innerText === 'Medication',
  );
  const rows = tables.flatMap((each) => [...each.rows].slice(1));
  const step = Math.max(1, Math.floor(rows.length / count));
  return rows.filter((_, index) => index % step === 0).slice(0, count);
}

/** Changes one cell after another, and sets our work beside reading the same row when nothing else is known. */
export async function changeRows(read: ReadPage, count: number): Promise<RowChange> {
  const { page, work, reader } = read;
  if (!reader) throw new Error('the page holds no term');
  const rows = drugRows(count);
  const changed: number[] = [];
  const alone: number[] = [];
  const joins = joinsFor(reader);
  for (const [index, row] of rows.entries()) {
    const text = row.cells[1]?.firstChild as Text;
    work.slices.splice(0);
    text.data = `${(index % 9) + 1}50 mg`;
    await settled(page, work);
    changed.push(total(work.slices));

    const start = performance.now();
    const layout = emptyLayout();
    const units: Container[] = [];
    const mayHold = reader.mayHold ?? (() => true);
    atOnce(
      sweep(
        row,
        () => layout,
        mayHold,
        (unit) => units.push(unit),
      ),
    );
    for (const unit of units) page.findings.replace(unit, atOnce(readUnit(unit, layout, reader, joins)));
    alone.push(performance.now() - start);
  }
  return { changed: middle(changed), alone: middle(alone) };
}

export interface RowsAdded {
  readonly total: number;
  readonly longest: number;
  readonly found: number;
  /** Input events served between our first slice and our last. */
  readonly served: number;
  /** The longest that an input event waited, ms. */
  readonly waited: number;
}

/** Adds rows in one task while somebody moves the pointer. */
export async function addRows(read: ReadPage, count: number): Promise<RowsAdded> {
  const { page, work } = read;
  const random = randomFrom(1000);
  const body = document.createDocumentFragment();
  for (let row = 0; row < count; row += 1) {
    const tr = body.appendChild(document.createElement('tr'));
    for (const cell of drugRow(random)) tr.appendChild(document.createElement('td')).textContent = cell;
  }
  const inputs: { readonly at: number; readonly waited: number }[] = [];
  const listen = ({ timeStamp }: Event): void => {
    const at = performance.now();
    inputs.push({ at, waited: at - timeStamp });
  };
  addEventListener('pointermove', listen);
  const before = page.findings.size;
  work.slices.splice(0);
  const table = document.body.appendChild(document.createElement('table'));
  table.appendChild(document.createElement('tbody')).appendChild(body);
  await settled(page, work);
  removeEventListener('pointermove', listen);
  const from = work.slices[0]?.start ?? 0;
  const to = work.slices.at(-1)?.end ?? 0;
  const within = inputs.filter(({ at }) => at >= from && at <= to);
  return {
    total: total(work.slices),
    longest: longest(work.slices),
    found: page.findings.size - before,
    served: within.length,
    waited: Math.max(0, ...within.map(({ waited }) => waited)),
  };
}

/** Puts a rich-text editor (or a plain field) into the page and the cursor into it. */
export function openEditor(kind: 'rich' | 'plain'): void {
  const editor = document.createElement(kind === 'rich' ? 'div' : 'textarea');
  if (kind === 'rich') editor.setAttribute('contenteditable', 'true');
  document.body.prepend(editor);
  editor.focus();
}

export interface Typing {
  readonly keys: number;
  /** Milliseconds of our work per keystroke. */
  readonly middle: number;
  readonly most: number;
}

/** Watches until somebody has typed; `done` says what our work between one key and the next was. */
export function watchTyping(read: ReadPage): { done(): Promise<Typing> } {
  const { page, work } = read;
  const keys: number[] = [];
  const listen = (): void => void keys.push(performance.now());
  addEventListener('keydown', listen, { capture: true });
  work.slices.splice(0);
  const between = (from: number, to: number): readonly Slice[] =>
    work.slices.filter(({ start }) => start >= from && start < to);
  return {
    async done() {
      await settled(page, work);
      removeEventListener('keydown', listen, { capture: true });
      const each = keys.map((from, index) => total(between(from, keys[index + 1] ?? Number.POSITIVE_INFINITY)));
      return { keys: keys.length, middle: middle(each), most: Math.max(0, ...each) };
    },
  };
}
