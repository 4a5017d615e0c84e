// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { createRef } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { takeKey } from '../../../components/app/keys.ts';
import { LookupSheet } from '../../../components/app/LookupSheet.tsx';
import { createNavigation } from '../../../components/app/navigation.ts';
import { isolate } from '../../../entrypoints/palette/isolateKeys.ts';
import { selectedText } from '../../../entrypoints/palette/selectedText.ts';
import { control, expectAccessible, lookup, press, show, words } from './shown.tsx';

afterEach(() => document.body.replaceChildren());

const sheet = (asked = '') => {
  const nav = createNavigation(signal(lookup), false, asked);
  const field = createRef<HTMLInputElement>();
  return { nav, field };
};

it('stands with the selection already looked up', async () => {
  const { nav, field } = sheet('Neurontin');
  const view = await show(<LookupSheet lookup={lookup} nav={nav} field={field} onClose={() => {}} />);
  expect(field.current?.value).toBe('Neurontin');
  expect(words(view.querySelector('h2'))).toBe('gabapentin');
  await expectAccessible(view);
});

it('offers the topics while nothing is typed, and opens the plan as a view of its own', async () => {
  const { nav, field } = sheet();
  const view = await show(<LookupSheet lookup={lookup} nav={nav} field={field} />);
  await press(control(view, /^The stepwise plan$/));
  expect(words(view.querySelector('h2'))).toBe('The stepwise plan');
  await press(control(view, /^Open/));
  expect(words(view.querySelector('[data-title]'))).toBe('The stepwise plan');
  expect(view.querySelectorAll('.step')).toHaveLength(8);
  await press(control(view, /^Back$/));
  expect(view.querySelector('.suggestions')).not.toBeNull();
});

it.each([
  ['Control', { ctrlKey: true }],
  ['a composition', { isComposing: true }],
])('takes no key pressed with %s', (_, more) => {
  const { nav } = sheet('gabapentin');
  const event = new KeyboardEvent('keydown', { key: 'Escape', ...more });
  expect(takeKey(event, nav, null)).toBe(false);
  expect(nav.query.value).toBe('gabapentin');
});

it.each([
  ['<p id="p">took  <b>Neurontin</b>\n daily</p>', 'b', 'Neurontin'],
  ['<p id="p">took  <b>Neurontin</b>\n daily</p>', '#p', 'took Neurontin daily'],
  [`<p id="p">${'long '.repeat(40)}</p>`, '#p', ''],
])('reads the selection %#', (html, selected, text) => {
  document.body.innerHTML = html;
  const element = document.querySelector(selected);
  if (!element) throw new Error('nothing to select');
  getSelection()?.selectAllChildren(element);
  expect(selectedText(document)).toBe(text);
});

it.each([
  ['text', 'Lyrica'],
  ['password', ''],
])('reads what is selected in a field of type %s as %j', (type, text) => {
  document.body.innerHTML = `<input type="${type}" value="took Lyrica">`;
  const field = document.querySelector('input');
  field?.focus();
  field?.setSelectionRange(5, 11);
  getSelection()?.removeAllRanges();
  expect(selectedText(document)).toBe(text);
});

it('keeps keys and focus from the page’s own handlers, and lets go when it closes', () => {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'closed' });
  const field = root.appendChild(document.createElement('input'));
  const heard = vi.fn();
  for (const type of ['keydown', 'keyup', 'focusin', 'input', 'click']) document.addEventListener(type, heard);
  const life = new AbortController();
  isolate(host, root, () => {}, life.signal);
  const send = (target: EventTarget, type: string) =>
    target.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  for (const type of ['keydown', 'keyup', 'focusin']) send(host, type);
  for (const type of ['input', 'click']) send(field, type);
  expect(heard).not.toHaveBeenCalled();
  send(document.body, 'keydown');
  expect(heard).toHaveBeenCalledOnce();
  life.abort();
  send(host, 'focusin');
  expect(heard).toHaveBeenCalledTimes(2);
});
