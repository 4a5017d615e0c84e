import { describe, expect, it, test } from 'vitest';
import { notePassages } from '../../../core/text/notePassages.ts';
import { createTableLines } from '../../../core/text/textTable.ts';

/** Each cell as "column: text", line by line. */
function cells(...lines: readonly string[]): readonly (readonly string[] | undefined)[] {
  const table = createTableLines();
  return lines.map((line) =>
    table.cellsOf(line)?.map(({ start, end, column }) => `${column ?? ''}: ${line.slice(start, end)}`),
  );
}

describe('a table printed in plain text', () => {
  test('columns apart by spaces, their names in the first line', () => {
    expect(
      cells(
        '  Name                  Directions            Status',
        '  tramadol 50 mg tab    1 tab every 12 hours  ACTIVE',
        '  naproxen 500 mg                             STOPPED',
      ).slice(1),
    ).toEqual([
      ['Name: tramadol 50 mg tab', 'Directions: 1 tab every 12 hours', 'Status: ACTIVE'],
      ['Name: naproxen 500 mg', 'Status: STOPPED'],
    ]);
  });

  test('columns apart by bars, with a rule under their names', () => {
    expect(cells('| drug | sig |', '|------|-----|', '| oxycodone ER | 20 mg q12h |').at(-1)).toEqual([
      'drug: oxycodone ER',
      'sig: 20 mg q12h',
    ]);
  });

  test('between bars an empty cell keeps its column, and the hours of a drug chart are columns', () => {
    expect(
      cells(
        'Scheduled | Start | 0600 | 1200 | Status',
        'ketorolac 10 mg q6h | 05/02 | AB |  | Active',
        '| sertraline 100 mg daily | 05/02 |  |  | Held |',
      ).slice(1),
    ).toEqual([
      ['Scheduled: ketorolac 10 mg q6h', 'Start: 05/02', '0600: AB', 'Status: Active'],
      ['Scheduled: sertraline 100 mg daily', 'Start: 05/02', 'Status: Held'],
    ]);
  });

  test('no names: the last cell is the state of the order', () => {
    expect(cells('gabapentin 600 mg tablet   1 tab TID      Taking').at(-1)?.at(-1)).toBe('Status: Taking');
  });

  test.each(['He takes gabapentin.  It helps.', 'No weakness.  No numbness.', 'gabapentin 300 mg TID', ''])(
    '%j is no row',
    (line) => {
      expect(cells(line)).toEqual([undefined]);
    },
  );

  it('ends with a line that is no row', () => {
    expect(cells('Drug      Sig      Status', 'He is well.', 'gabapentin   300 mg TID   Taking').at(-1)?.[0]).toBe(
      ': gabapentin',
    );
  });
});

describe('a note with a table in it', () => {
  it('gives each row a passage of its own, with its cells', () => {
    const note = 'Medications\nDrug          Taking?\nmeloxicam     Yes\nprednisone    No, completed\n\nHe is well.';
    const rows = [...notePassages(note, (label) => label === 'Medications')].filter((each) => each.cells);
    expect(rows.map(({ text }) => text)).toEqual([
      'Drug          Taking?',
      'meloxicam     Yes',
      'prednisone    No, completed',
    ]);
    expect(rows.at(-1)?.cells?.at(-1)?.column).toBe('Taking?');
    expect(rows.at(-1)?.headings).toEqual(['Medications']);
  });
});
