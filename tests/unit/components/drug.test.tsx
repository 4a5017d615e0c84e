// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { DrugView } from '../../../components/drug/DrugView.tsx';
import { expectAccessible, lookup, show, words } from './shown.tsx';

it('holds the whole dose table of gabapentin, the article before the label', async () => {
  const view = await show(<DrugView id="drug:gabapentin" />);
  const text = words(view.querySelector('#section-doses'));
  expect(text).toMatch(/Start.*Article.*100 mg to 300 mg in the evening.*Product label/);
  expect(text).toMatch(/Target.*900 mg to 3,600 mg daily/);
  expect(text).toMatch(/Gralise.*Horizant/);
  const renal = words(view.querySelector('#section-renal'));
  expect(renal).toMatch(/US label.*over 15 to 30 mL\/min/);
  expect(renal).toMatch(/UK label/);
  await expectAccessible(view);
});

it('shows contraindications, interactions, taper and both sides', async () => {
  const view = await show(<DrugView id="drug:gabapentin" />);
  for (const id of ['contraindication', 'interaction', 'taper', 'products', 'names'])
    expect(view.querySelector(`#section-${id}`), id).not.toBeNull();
  expect(words(view)).toMatch(/NICE NG59 2020 differs/);
  expect(words(view.querySelector('#section-names'))).toMatch(/Neurontin.*25480/);
});

it.each(lookup.index.pack.drugs.map((drug) => drug.concept))(
  '%s: every statement says whether it was checked',
  async (id) => {
    const drug = lookup.index.drug(id);
    const view = await show(<DrugView id={id} />);
    const unverified = drug?.doses.filter((dose) => dose.status === 'unverified') ?? [];
    const rows = [...view.querySelectorAll('#section-doses tr.unverified')];
    expect(rows).toHaveLength(unverified.length);
    expect(rows.every((row) => row.querySelector('.badge-unverified') !== null)).toBe(true);
    for (const statement of view.querySelectorAll('.statement'))
      expect(statement.querySelector('.badge'), words(statement)).not.toBeNull();
  },
);

it('says so for a drug the content does not hold', async () => {
  expect(words(await show(<DrugView id="drug:unheard-of" />))).toBe('This content has no entry for it.');
});
