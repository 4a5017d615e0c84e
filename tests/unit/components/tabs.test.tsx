// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Tabs } from '../../../components/tabs/Tabs.tsx';
import { expectAccessible, key, show } from './shown.tsx';

const tabs = [
  { id: 'plan', label: 'Plan' },
  { id: 'doses', label: 'Doses' },
  { id: 'page', label: 'This page', count: 14 },
];

async function shown(selected: string) {
  const chosen: string[] = [];
  const view = await show(
    <Tabs label="Sections" tabs={tabs} selected={selected} onSelect={(id) => chosen.push(id)}>
      <p>panel</p>
    </Tabs>,
  );
  return { view, chosen };
}

it('has one tab stop, and the panel is named by its tab', async () => {
  const { view } = await shown('doses');
  const stops = [...view.querySelectorAll('[role="tab"]')].map((tab) => tab.getAttribute('tabindex'));
  expect(stops).toEqual(['-1', '0', '-1']);
  expect(view.querySelector('[role="tabpanel"]')?.getAttribute('aria-labelledby')).toBe('tab-doses');
  await expectAccessible(view);
});

it.each([
  ['doses', 'ArrowRight', 'page'],
  ['page', 'ArrowRight', 'plan'],
  ['plan', 'ArrowLeft', 'page'],
  ['page', 'Home', 'plan'],
  ['plan', 'End', 'page'],
])('from %s, %s goes to %s', async (from, pressed, to) => {
  const { view, chosen } = await shown(from);
  view.querySelector<HTMLElement>(`#tab-${from}`)?.focus();
  expect(await key(pressed)).toBe(true);
  expect(chosen).toEqual([to]);
  expect(document.activeElement?.id).toBe(`tab-${to}`);
});

it('leaves other keys to the page', async () => {
  const { view, chosen } = await shown('plan');
  view.querySelector<HTMLElement>('#tab-plan')?.focus();
  expect(await key('ArrowDown')).toBe(false);
  expect(chosen).toEqual([]);
});
