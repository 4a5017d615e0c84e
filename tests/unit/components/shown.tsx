import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Knowledge } from '../../../components/knowledge.ts';
import { bundledPack } from '../../../core/knowledge/parts.ts';
import { createLookup } from '../../../core/lookup/lookup.ts';
import { viewPack } from '../../../core/lookup/viewPack.ts';

// axe walks every pair of elements; a machine that does other work needs its time.
vi.setConfig({ testTimeout: 60_000 });

/** The bundled pack as every view gets it. */
export const lookup = createLookup(viewPack(bundledPack));

const messages = generateChromeMessages(await parseMessagesFile('components/locales/en.yml'));

/** Answers as a browser does, but for a name that no one wrote a message for. */
function getMessage(name: string, given: string | readonly string[] = []): string {
  const message = messages[name]?.message;
  if (message === undefined) throw new Error(`components/locales/en.yml has no message "${name}"`);
  const values = typeof given === 'string' ? [given] : given;
  return values.reduce((text, value, at) => text.replaceAll(`$${at + 1}`, value), message);
}
Object.assign(browser.i18n, { getMessage });

let place: HTMLElement | undefined;
afterEach(() => {
  if (place) render(null, place);
  place?.remove();
  place = undefined;
});

/** Renders a view over the bundled pack. */
export async function show(view: ComponentChild): Promise<HTMLElement> {
  place ??= document.body.appendChild(document.createElement('div'));
  const into = place;
  await act(() => render(<Knowledge.Provider value={lookup.index}>{view}</Knowledge.Provider>, into));
  return into;
}

/** What a reader sees, on one line. */
export const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The first button or summary with these words, or this label. */
export function control(inside: Element, name: RegExp): HTMLElement {
  const all = [...inside.querySelectorAll<HTMLElement>('button, summary, [role="option"], [role="tab"]')];
  const found = all.find((each) => name.test(each.getAttribute('aria-label') ?? words(each)));
  if (!found) throw new Error(`no control ${name} among: ${all.map(words).join(' | ')}`);
  return found;
}

export const press = (element: HTMLElement): Promise<void> => act(() => element.click());

export const type = (field: HTMLInputElement, text: string): Promise<void> =>
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

/** A key press where the focus is. @returns whether the view took it */
export async function key(name: string): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, composed: true });
  await act(() => {
    (document.activeElement ?? document.body).dispatchEvent(event);
  });
  return event.defaultPrevented;
}

/** Holds a view against axe. Colours need a layout engine: the browser tests look at them. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
}
