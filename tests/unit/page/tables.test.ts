// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { flowsAround, flowWith, put } from './dom.ts';

const cellsIn = (words: string): unknown[] => {
  const { passage } = flowWith(words);
  return (passage.cells ?? []).map(({ start, end, column, row }) => [passage.text.slice(start, end), column, row]);
};

describe('a table row', () => {
  it('is one flow, so that a sig split over cells stays together', () => {
    put(`<table><thead><tr><th>Drug</th><th>Dose</th><th>Sig</th></tr></thead>
      <tbody><tr><td>gabapentin</td><td>300 mg</td><td>TID</td></tr></tbody></table>`);
    expect(flowWith('gabapentin').passage.text).toBe('gabapentin\t300 mg\tTID');
    expect(cellsIn('gabapentin')).toEqual([
      ['gabapentin', 'Drug', undefined],
      ['300 mg', 'Dose', undefined],
      ['TID', 'Sig', undefined],
    ]);
  });

  it('takes the names of columns from a first row of header cells', () => {
    put('<table><tr><th>Allergen</th><th>Reaction</th></tr><tr><td>gabapentin</td><td>rash</td></tr></table>');
    expect(cellsIn('gabapentin').map((cell) => (cell as string[])[1])).toEqual(['Allergen', 'Reaction']);
  });

  it('takes the names of columns from the row above the filters', () => {
    const head = '<tr><th colspan="2">Orders</th></tr><tr><th>Medication</th><th>Status</th></tr>';
    for (const filters of ['<th><input></th><th><input></th>', '<th>no filters</th><th>no filters</th>']) {
      put(`<table><thead>${head}<tr>${filters}</tr></thead>
        <tbody><tr><td>gabapentin</td><td>stopped</td></tr></tbody></table>`);
      expect(cellsIn('gabapentin').map((cell) => (cell as string[])[1])).toEqual(['Medication', 'Status']);
    }
  });

  it('knows the head of the row', () => {
    put('<table><tr><th>Family</th><td>sciatica</td><td>none</td></tr></table>');
    expect(cellsIn('sciatica')).toEqual([
      ['Family', undefined, undefined],
      ['sciatica', undefined, 'Family'],
      ['none', undefined, 'Family'],
    ]);
  });

  it('counts cells that span columns and rows', () => {
    put(`<table><thead><tr><th>Date</th><th colspan="2">Drug</th><th>Note</th></tr></thead><tbody>
      <tr><td rowspan="2">May</td><td>tramadol</td><td>50 mg</td><td>x</td></tr>
      <tr><td>gabapentin</td><td>300 mg</td><td>stopped</td></tr></tbody></table>`);
    expect(cellsIn('gabapentin').map((cell) => (cell as string[])[1])).toEqual(['Drug', 'Drug', 'Note']);
  });

  it('keeps blocks and breaks inside a cell apart', () => {
    put('<table><tr><td><div>gabapentin</div><div>Neurontin</div></td><td>300<br>600</td></tr></table>');
    expect(flowWith('gabapentin').passage.text).toBe('gabapentin\nNeurontin\t300\n600');
  });

  it('stands under the caption and under a row that names a group', () => {
    put(`<table><caption>Medications</caption><tbody><tr><td colspan="2">Discontinued</td></tr>
      <tr><td>gabapentin</td><td>300 mg</td></tr></tbody></table>`);
    expect(flowWith('gabapentin').passage.headings).toEqual(['Medications', 'Discontinued']);
  });

  it('is no flow where the table is layout', () => {
    put('<table><tr><td><h2>Left</h2><p>gabapentin</p></td><td><p>other</p></td></tr></table>');
    expect(flowsAround('gabapentin').map(({ passage }) => passage.text)).toEqual(['gabapentin']);
  });

  it('is found inside a table that is layout', () => {
    put(`<table><tr><td>menu</td><td>
      <table><tr><td>gabapentin</td><td>300 mg</td></tr></table></td></tr></table>`);
    expect(flowWith('gabapentin').passage.text).toBe('gabapentin\t300 mg');
  });

  it('is no flow where it holds a whole note', () => {
    put(`<table><tr><td>May</td><td><p>gabapentin</p><p>${'long note '.repeat(500)}</p></td></tr></table>`);
    expect(flowWith('gabapentin').passage.text).toBe('gabapentin');
  });
});

describe('a row of a grid without table elements', () => {
  it('takes its columns from the column headers', () => {
    put(`<div role="grid"><div role="row"><span role="columnheader" aria-colindex="1">Medication</span>
      <span role="columnheader" aria-colindex="2">Status</span></div>
      <div role="row"><div role="gridcell" aria-colindex="1">gabapentin</div><div role="gridcell" aria-colindex="2">stopped</div></div></div>`);
    expect(flowWith('gabapentin').passage.text).toBe('gabapentin\tstopped');
    expect(cellsIn('gabapentin').map((cell) => (cell as string[])[1])).toEqual(['Medication', 'Status']);
  });
});
