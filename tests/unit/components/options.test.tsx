// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import type { ChoiceSetting } from '../../../components/options/Choices.tsx';
import { OptionsPage } from '../../../components/options/OptionsPage.tsx';
import { siteFrom } from '../../../entrypoints/options/siteFrom.ts';
import { control, expectAccessible, press, show, type, words } from './shown.tsx';

const choices: ChoiceSetting[] = [
  { id: 'look', value: 'underline', values: ['underline', 'box', 'tint'] },
  { id: 'region', value: 'US', values: ['US', 'UK'] },
];
const shortcuts = [
  { command: 'lookup', label: 'Look up the selection', keys: 'Alt+Shift+L' },
  { command: 'next-term', label: 'Go to the next term', keys: '' },
];

async function opened(onAdd = vi.fn(async () => 'added' as const)) {
  const calls = { onAdd, onRemove: vi.fn(), onChoose: vi.fn(), onChange: vi.fn() };
  const sites = [{ pattern: 'https://ehr.example.org/*', name: 'ehr.example.org' }];
  const view = await show(
    <OptionsPage sites={sites} choices={choices} shortcuts={shortcuts} browser="chromium" {...calls} />,
  );
  return { view, ...calls };
}

it('lists the sites that are read, and stops one', async () => {
  const { view, onRemove } = await opened();
  await press(control(view, /^Stop reading ehr\.example\.org$/));
  expect(onRemove).toHaveBeenCalledWith({ pattern: 'https://ehr.example.org/*', name: 'ehr.example.org' });
  await expectAccessible(view);
});

it.each([
  ['added', 'The site is read from now on.'],
  ['refused', /did not allow it/],
  ['no-site', /not the address of a web site.*https:\/\/ehr\.example\.org/],
] as const)('says what became of a new site: %s', async (outcome, sentence) => {
  const { view } = await opened(vi.fn(async () => outcome) as never);
  const field = view.querySelector<HTMLInputElement>('#new-site');
  if (!field) throw new Error('no field');
  await type(field, 'chart.example.net');
  await press(control(view, /^Always read this site$/));
  await act(async () => {});
  const said = words(view.querySelector('#new-site-outcome'));
  expect(said).toMatch(typeof sentence === 'string' ? new RegExp(`^${sentence}$`) : sentence);
});

it('shows every shortcut with its key and the way to change it', async () => {
  const { view, onChange } = await opened();
  expect(words(view.querySelector('.shortcuts tbody'))).toBe(
    'Look up the selectionAlt+Shift+LGo to the next termNo key set',
  );
  expect(words(view)).toContain('chrome://extensions/shortcuts');
  await press(control(view, /^Change shortcuts$/));
  expect(onChange).toHaveBeenCalledOnce();
});

it('tells of a choice at once', async () => {
  const { view, onChoose } = await opened();
  await press(view.querySelector<HTMLInputElement>('input[value="UK"]') as HTMLElement);
  expect(onChoose).toHaveBeenCalledWith('region', 'UK');
});

it.each([
  ['https://ehr.example.org/chart/1?x=2', 'https://ehr.example.org/*'],
  ['ehr.example.org', 'https://ehr.example.org/*'],
  [' http://10.0.0.5 ', 'http://10.0.0.5/*'],
  ['chrome://extensions', undefined],
  ['file:///etc/passwd', undefined],
  ['not a site', undefined],
  ['', undefined],
])('takes %j as %s', (typed, site) => {
  expect(siteFrom(typed)).toBe(site);
});
