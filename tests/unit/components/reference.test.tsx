// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { Reference } from '../../../components/app/Reference.tsx';
import type { PageState } from '../../../components/page/pageState.ts';
import { daily, frame, mention } from './page.ts';
import { control, expectAccessible, key, lookup, press, show, type, words } from './shown.tsx';

const actions = { read: vi.fn(), always: vi.fn(), never: vi.fn(), show: vi.fn() };
const notRead: PageState = { kind: 'not-read', site: 'ehr.example.org' };
const read: PageState = {
  kind: 'read',
  site: 'ehr.example.org',
  always: false,
  frames: [
    frame([
      mention('condition:sciatica', 'right-sided sciatica'),
      mention('drug:gabapentin', 'gabapentin 300 mg TID', { dose: daily(900, 300, 3), status: 'active' }),
    ]),
  ],
};

async function opened(page: PageState = notRead) {
  const view = await show(<Reference lookup={lookup} page={page} actions={actions} />);
  const field = view.querySelector('input');
  if (!field) throw new Error('no search field');
  return { view, field, title: () => words(view.querySelector('h2')) };
}

it('opens with the search focused, on the plan, and says that nothing was read', async () => {
  const { view, field } = await opened();
  expect(document.activeElement).toBe(field);
  expect(view.querySelector('[role="tab"][aria-selected="true"]')?.textContent).toBe('Plan');
  expect(words(view.querySelector('.invitation'))).toMatch(
    /has not been read.*Read this page.*Always on ehr.example.org/,
  );
  expect(words(view.querySelector('footer'))).toMatch(/^Content \d.*source pending human review.*No network$/);
  await expectAccessible(view);
});

it('asks to read only when the button is pressed', async () => {
  const { view } = await opened();
  expect(actions.read).not.toHaveBeenCalled();
  await press(control(view, /^Read this page$/));
  expect(actions.read).toHaveBeenCalledOnce();
  await press(control(view, /^Always on/));
  expect(actions.always).toHaveBeenCalledOnce();
});

it.each([
  ['browser-page', /page of the browser itself.*does not let extensions read it/],
  ['viewer', /viewer, which extensions cannot read/],
  ['file', /file on this computer/],
  ['not-allowed', /cannot be read/],
] as const)('says in plain words why a page cannot be read: %s', async (why, sentence) => {
  const { view } = await opened({ kind: 'restricted', why });
  expect(words(view.querySelector('.invitation'))).toMatch(sentence);
  expect(words(view.querySelector('.invitation'))).toContain('Search, plan and doses work as always.');
});

it('answers while typing; arrows choose, Enter opens, Esc goes one step back, / returns to the search', async () => {
  const { view, field, title } = await opened();
  await type(field, 'lyrica');
  expect(title()).toBe('pregabalin');
  expect(words(view.querySelector('.answer'))).toMatch(
    /Found as “Lyrica”.*50 mg three times daily.*Article and guidelines differ/,
  );
  expect(words(view.querySelector('[role="status"]'))).toMatch(/^pregabalin\. 50 mg three times daily\. Match 1 of/);
  await expectAccessible(view);
  field.focus();
  await key('ArrowDown');
  expect(title()).not.toBe('pregabalin');
  expect(field.getAttribute('aria-activedescendant')).toBe('match-1');
  await key('ArrowUp');
  expect(await key('ArrowUp')).toBe(true);
  expect(title()).toBe('pregabalin');
  await key('Enter');
  expect(words(view.querySelector('[data-title]'))).toBe('pregabalin');
  expect(document.activeElement).toBe(view.querySelector('[data-title]'));
  await key('/');
  expect(document.activeElement).toBe(field);
  await type(field, 'nothing like it');
  expect(await key('Escape')).toBe(true);
  expect(words(view.querySelector('[data-title]'))).toBe('pregabalin');
  expect(await key('Escape')).toBe(true);
  expect(view.querySelector('[role="tablist"]')).not.toBeNull();
  expect(await key('Escape')).toBe(false);
});

it('leaves / and Esc alone where they mean something else', async () => {
  const { field } = await opened();
  field.focus();
  expect(await key('/')).toBe(false);
  await type(field, 'a');
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', ctrlKey: true, bubbles: true }));
  expect(field.value).toBe('a');
});

it('says that nothing was found, and what to try', async () => {
  const { view, field } = await opened();
  await type(field, 'qqqqqq');
  expect(words(view.querySelector('main'))).toMatch(/Nothing found for “qqqqqq”.*brand name/);
});

it('puts the page’s drug and dose in the strip, the plan and the doses', async () => {
  const { view } = await opened(read);
  expect(words(view.querySelector('.on-this-page'))).toBe('sciaticagabapentin 900 mg daily');
  expect(words(view.querySelector('.chip-here'))).toBe('gabapentin 900 mg daily');
  expect(words(control(view, /^This page/))).toBe('This page2');
  await press(control(view, /^Doses$/));
  expect(words(view.querySelector('.dose-card'))).toMatch(
    /^gabapentin.*300 mg × 3 = 900 mg daily.*This page 900 mg daily/,
  );
  await expectAccessible(view);
});

it('says why the page is read and offers the site', async () => {
  const { view } = await opened(read);
  await press(control(view, /^This page/));
  expect(words(view.querySelector('.always'))).toBe('Read because you opened Stepwise here. Always on ehr.example.org');
});

it('opens pitfalls, red flags and evidence from the search', async () => {
  const { view, field } = await opened();
  await type(field, 'red flags');
  await press(control(view, /^Open/));
  expect(view.querySelector('#tab-pitfalls')?.getAttribute('aria-selected')).toBe('true');
  await expectAccessible(view);
  await type(field, 'S07');
  await press(control(view, /^Open/));
  expect(words(view.querySelector('[data-title]'))).toBe('How far is this plan supported?');
  expect(document.activeElement?.id).toBe('claim-S07');
});
