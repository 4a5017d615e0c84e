// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { OptionsPage } from '../../../components/options/OptionsPage.tsx';
import type { ShownPack } from '../../../components/options/PackPanel.tsx';
import type { PackCheck, ShownChange } from '../../../components/options/PackPreview.tsx';
import type { ShownSetting } from '../../../components/options/SettingList.tsx';
import { siteFrom } from '../../../entrypoints/options/siteFrom.ts';
import { control, expectAccessible, press, show, type, words } from './shown.tsx';

const settings: ShownSetting[] = [
  { id: 'look', group: 'marks', value: 'underline', values: ['underline', 'box', 'tint'], locked: true },
  { id: 'density', group: 'marks', value: 'every', values: ['every', 'first'], locked: false },
  { id: 'region', group: 'look', value: 'US', values: ['US', 'UK'], locked: false },
  { id: 'history', group: 'kept', value: true, values: [true, false], locked: false },
];
const shortcuts = [
  { command: 'lookup', label: 'Look up the selection', keys: 'Alt+Shift+L' },
  { command: 'next-term', label: 'Go to the next term', keys: '' },
];
const noPolicy = { present: false, waiting: [], onlyTheseSites: false, packPinned: false, problems: [] };
const bundled: ShownPack = {
  key: 'bundled',
  id: 'sciatica',
  title: 'Sciatica',
  version: '1',
  released: '2026-01-01',
  publisher: 'P',
  reviewNote: 'R',
  kind: 'core',
  checksum: '',
  imported: '',
  inUse: true,
  allowed: true,
};

type Props = Parameters<typeof OptionsPage>[0];

async function opened(onAdd: Props['onAdd'] = vi.fn(async () => 'added' as const), more: Partial<Props> = {}) {
  const calls = { onAdd, onRemove: vi.fn(), onChoose: vi.fn(), onChangeShortcuts: vi.fn(), onAllow: vi.fn() };
  const keptActions = { onUnpin: vi.fn(), onDeleteNote: vi.fn(), onForget: vi.fn() };
  const packActions = {
    onRead: vi.fn(async (): Promise<PackCheck> => ({ ok: false, reason: 'no', problems: [] })),
    onKeep: vi.fn(async () => true),
    onUse: vi.fn(),
    onStop: vi.fn(),
    onRemove: vi.fn(),
  };
  const backup = {
    onExport: vi.fn(async () => undefined),
    onCheck: vi.fn(async () => ({
      ok: true as const,
      changes: [{ store: 'pins' as const, add: 2, replace: 1, keep: 4 }],
    })),
    onImport: vi.fn(async () => undefined),
    onErase: vi.fn(async () => undefined),
  };
  const page = (now: Partial<Props>) => (
    <OptionsPage
      sites={[{ pattern: 'https://ehr.example.org/*', name: 'ehr.example.org' }]}
      policy={noPolicy}
      settings={settings}
      paint={vi.fn()}
      kept={{ pins: [], notes: [], recents: 0 }}
      keptActions={keptActions}
      packs={[bundled]}
      packActions={packActions}
      backup={backup}
      shortcuts={shortcuts}
      browser="chromium"
      onIntroduction={vi.fn()}
      {...calls}
      {...more}
      {...now}
    />
  );
  const view = await show(page({}));
  const again = async (now: Partial<Props>): Promise<void> => {
    await show(page(now));
    await act(async () => {});
  };
  return { view, again, ...calls, keptActions, packActions, backup };
}

/** Gives a file field a file, as a person does. */
async function give(view: Element, id: string, text = '{}'): Promise<void> {
  const field = view.querySelector<HTMLInputElement>(`#${id}`);
  if (!field) throw new Error(`no field ${id}`);
  Object.defineProperty(field, 'files', { value: [new File([text], 'pack.json')], configurable: true });
  await act(async () => void field.dispatchEvent(new Event('change', { bubbles: true })));
  await act(async () => {});
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
  const { view } = await opened(vi.fn(async () => outcome));
  const field = view.querySelector<HTMLInputElement>('#new-site');
  if (!field) throw new Error('no field');
  await type(field, 'chart.example.net');
  await press(control(view, /^Always read this site$/));
  await act(async () => {});
  const said = words(view.querySelector('#new-site-outcome'));
  expect(said).toMatch(typeof sentence === 'string' ? new RegExp(`^${sentence}$`) : sentence);
});

it('shows every shortcut with its key and the way to change it', async () => {
  const { view, onChangeShortcuts } = await opened();
  expect(words(view.querySelector('.shortcuts tbody'))).toBe(
    'Look up the selectionAlt+Shift+LGo to the next termNo key set',
  );
  expect(words(view)).toContain('chrome://extensions/shortcuts');
  await press(control(view, /^Change shortcuts$/));
  expect(onChangeShortcuts).toHaveBeenCalledOnce();
});

it('tells of a choice at once', async () => {
  const { view, onChoose } = await opened();
  await press(view.querySelector<HTMLInputElement>('input[value="UK"]') as HTMLElement);
  expect(onChoose).toHaveBeenCalledWith('region', 'UK');
});

it('shows what the organisation set as locked, and lets nobody change it', async () => {
  const { view } = await opened();
  const look = view.querySelector<HTMLFieldSetElement>('#marks fieldset');
  expect(look?.disabled).toBe(true);
  expect(words(look)).toContain('Set by your organisation');
  expect(words(view.querySelectorAll('#marks fieldset')[1])).not.toContain('Set by your organisation');
});

it('says what a policy wants, and what of it was ignored', async () => {
  const { view, onAllow } = await opened(undefined, {
    policy: {
      present: true,
      waiting: ['ehr.example.org', 'lab.example.org'],
      onlyTheseSites: true,
      packPinned: true,
      problems: [{ where: 'settings.look', expected: '"underline" or "box"' }],
    },
  });
  expect(words(view.querySelector('#policy'))).toContain('settings.look should be "underline" or "box"');
  expect(view.querySelector('#new-site')).toBeNull();
  await press(control(view, /^Allow 2 sites$/));
  expect(onAllow).toHaveBeenCalledOnce();
  await expectAccessible(view);
}, 20_000);

it.each([
  ['titration theme dark', []],
  ['shortcut', ['shortcuts']],
  ['united kingdom', ['look']],
  ['erase', ['backup']],
  ['ehr.example', ['sites']],
])('finds %j in %j', async (query, ids) => {
  const { view } = await opened();
  await type(view.querySelector<HTMLInputElement>('#options-search') as HTMLInputElement, query);
  const shown = [...view.querySelectorAll('main > section:not([hidden])')].map(({ id }) => id);
  expect(shown).toEqual(ids);
});

it('lists pins and notes, searches them, and deletes one', async () => {
  const note = { entry: 'drug:pregabalin', title: 'pregabalin', note: 'our hospital: pregabalin first' };
  const pin = { entry: 'drug:gabapentin', title: 'gabapentin', note: '' };
  const { view, keptActions } = await opened(undefined, { kept: { pins: [pin], notes: [note], recents: 3 } });
  const panel = view.querySelector('#kept') as HTMLElement;
  expect(words(panel)).toContain('1 pin, 1 local note, 3 recent look-ups');
  await type(panel.querySelector<HTMLInputElement>('#kept-search') as HTMLInputElement, 'HOSPITAL preg');
  expect([...panel.querySelectorAll('.rows li')].map(words)).toEqual(['pregabalinour hospital: pregabalin first']);
  await press(control(panel, /^Delete note on pregabalin$/));
  expect(keptActions.onDeleteNote).toHaveBeenCalledWith('drug:pregabalin');
  await press(control(panel, /^Clear recent look-ups$/));
  expect(keptActions.onForget).toHaveBeenCalledOnce();
});

it('puts few of ten thousand pins and notes into the page', async () => {
  const notes = Array.from({ length: 10_000 }, (_, at) => ({
    entry: `drug:x${at}`,
    title: `drug ${at}`,
    note: `note ${at}`,
  }));
  const { view } = await opened(undefined, { kept: { pins: [], notes, recents: 0 } });
  expect(view.querySelectorAll('#kept .rows li').length).toBeLessThanOrEqual(50);
  await type(view.querySelector<HTMLInputElement>('#kept-search') as HTMLInputElement, '9999');
  expect([...view.querySelectorAll('#kept .rows li')].map(words)).toEqual(['drug 9999note 9999']);
});

it('says under which heading a row stands', async () => {
  const row = (title: string, note: string) => ({ entry: `drug:${title}`, title, note });
  const { view } = await opened(undefined, {
    kept: { pins: [row('gabapentin', '')], notes: [row('pregabalin', 'first here')], recents: 0 },
  });
  const lists = [...view.querySelectorAll('#kept section')];
  expect(lists.map(words)).toEqual(['Local notespregabalinfirst here', 'Pinsgabapentin']);
  expect(lists.map((list) => list.getAttribute('aria-labelledby'))).toEqual(['kept-notes', 'kept-pins']);
  const levels = [...view.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
  for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
});

it('does not say that nothing is kept before it knows', async () => {
  const { view } = await opened(undefined, { kept: { pins: [], notes: [], recents: 0, reading: true } });
  expect(words(view.querySelector('#kept'))).not.toMatch(/0 pins|Nothing is pinned/);
});

it('shows what was set aside on top and with the pack, and offers no use of it', async () => {
  const aside: ShownPack = {
    ...{ ...bundled, key: 'ours@1', id: 'ours', title: 'Ours', kind: 'overlay', checksum: 'ab'.repeat(32) },
    inUse: false,
    setAside: { problems: 2, first: 'pitfalls[0].why: missing; expected string' },
  };
  const { view } = await opened(undefined, { packs: [bundled, aside] });
  expect(words(view.querySelector('main > .note'))).toMatch(/^Ours 1 does not pass the check .* set aside/);
  expect(words(view.querySelector('#packs'))).toMatch(/finds 2 things wrong in it\. First of all: pitfalls\[0\]\.why/);
  expect(() => control(view, /^Use Ours 1$/)).toThrow();
  await press(control(view, /^Delete Ours 1$/));
  await expectAccessible(view);
}, 20_000);

describe('the focus', () => {
  const rows = ['a', 'b', 'c'].map((title) => ({ entry: `drug:${title}`, title, note: '' }));
  const kept = (pins: typeof rows) => ({ pins, notes: [], recents: 0 });
  const buttons = (view: Element) => [...view.querySelectorAll<HTMLElement>('#kept .rows button')];

  it('stays in the list when a row goes, and in the section when the last one does', async () => {
    const { view, again } = await opened(undefined, { kept: kept(rows) });
    buttons(view)[1]?.focus();
    await again({ kept: kept(rows.filter(({ title }) => title !== 'b')) });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Unpin c');
    await again({ kept: kept([]) });
    expect(view.querySelector('#kept')?.contains(document.activeElement)).toBe(true);
  });

  it('is left alone while it is elsewhere', async () => {
    const { view, again } = await opened(undefined, { kept: kept(rows) });
    buttons(view)[1]?.focus();
    const search = view.querySelector<HTMLElement>('#options-search');
    search?.focus();
    await again({ kept: kept([]) });
    expect(document.activeElement).toBe(search);
  });
});

it.each(['forbidden', 'full', 'corrupt', 'newer', 'blocked', 'closed'] as const)(
  'says in one sentence that the library is %s, and that all else works',
  async (problem) => {
    const { view } = await opened(undefined, { kept: { pins: [], notes: [], recents: 0, problem } });
    expect(words(view.querySelector('#kept .note'))).toMatch(/\. Everything else works as always\.$/);
  },
);

it('shows a pack with source, checksum and changes before it is used', async () => {
  const changes: ShownChange[] = [
    { kind: 'changed', where: 'drugs › drug:gabapentin › max', from: '3,600', to: '2,400' },
  ];
  const check: PackCheck = {
    ...{
      ok: true,
      title: 'Local',
      version: '2',
      released: '2026-02-01',
      publisher: 'St Elsewhere',
      reviewNote: 'Approved.',
    },
    ...{ kind: 'overlay', checksum: 'ab'.repeat(32), allowed: true, unverified: 3, changes },
  };
  const { view, packActions } = await opened();
  packActions.onRead.mockResolvedValue(check);
  await give(view, 'pack-file');
  const preview = words(view.querySelector('.pack-preview'));
  for (const part of [
    'Local',
    'St Elsewhere. Approved.',
    '3 statements',
    'ab'.repeat(32),
    'gabapentin › max3,6002,400',
  ])
    expect(preview).toContain(part);
  expect(packActions.onKeep).not.toHaveBeenCalled();
  await expectAccessible(view);
  await press(control(view, /^Use Local 2$/));
  await act(async () => {});
  expect(packActions.onKeep).toHaveBeenCalledWith(true);
}, 20_000);

it('says what is wrong with a pack file', async () => {
  const { view, packActions } = await opened();
  const problems = Array.from({ length: 25 }, (_, at) => `drugs[${at}]: missing; expected a dose`);
  packActions.onRead.mockResolvedValue({ ok: false, reason: 'This pack cannot be used.', problems });
  await give(view, 'pack-file');
  expect(view.querySelectorAll('.problems li')).toHaveLength(20);
  expect(words(view.querySelector('.pack-preview'))).toContain('and 5 more');
});

it('asks before it imports and before it erases', async () => {
  const { view, backup } = await opened();
  await give(view, 'backup-file');
  expect(words(view.querySelector('.pack-preview tbody'))).toBe('Pins214');
  expect(backup.onImport).not.toHaveBeenCalled();
  await press(control(view, /^Import$/));
  await act(async () => {});
  expect(backup.onImport).toHaveBeenCalledOnce();
  await press(control(view, /^Erase everything$/));
  expect(backup.onErase).not.toHaveBeenCalled();
  await press(control(view, /^Yes, erase everything$/));
  await act(async () => {});
  expect(backup.onErase).toHaveBeenCalledOnce();
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
