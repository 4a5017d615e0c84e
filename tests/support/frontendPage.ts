import type { Frame, Page } from 'puppeteer-core';
import type { FrontendCase, Step } from '../frontends/frontendCase.ts';
import { serialised } from './chartPage.ts';
import type { BrowserContext } from './inEachBrowser.ts';
import { within } from './within.ts';

/** How long a page stays as it is before it counts as settled, in ms: longer than animations that end with a change. */
const usualQuiet = 250;

/** Waits until an app has finished what it was doing. @returns the document, open shadow roots included */
export async function settled(page: Page | Frame, quiet = usualQuiet): Promise<string> {
  await page.evaluate(async (wanted) => {
    const roots = (root: Document | ShadowRoot): ShadowRoot[] =>
      [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot ? [shadowRoot, ...roots(shadowRoot)] : [],
      );
    const read = (): string => document.documentElement.getHTML({ shadowRoots: roots(document) });
    const end = performance.now() + 20_000;
    let last = read();
    for (let since = performance.now(); performance.now() - since < wanted; ) {
      if (performance.now() > end) throw new Error('The app does not settle.');
      await new Promise((resolve) => setTimeout(resolve, 50));
      const now = read();
      if (now !== last) since = performance.now();
      last = now;
    }
  }, quiet);
  return serialised(page);
}

/** Opens a built front-end in front, in a tab of its own unless there is one, and waits until it stands. */
export async function openFrontend(context: BrowserContext, { name, shows }: FrontendCase, tab?: Page): Promise<Page> {
  const url = `${context.server.origin}/frontends/${name}/index.html`;
  const page = tab ?? (await context.driven.open(url));
  if (tab) await tab.goto(url);
  await within(20_000, `${name} to show ${shows}`, async () => (await page.$(shows)) !== null);
  await settled(page);
  return page;
}

/** What differs from one load of an app to the next. */
const madeUp: readonly RegExp[] = [
  // Ids of resources and elements, and what lit marks its templates with.
  /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g,
  /mantine-[a-z\d]{6,11}(?=[-"\s])/g,
  /(?<=lit\$)\d+/g,
  // The clock.
  /\d{1,2}:\d{2}(:\d{2})?\s?[AP]M|\d{4}-\d\d-\d\dT[\d:.]+Z/g,
  // What goes by itself some time after a click or a scroll.
  / ag-scrollbar-scrolling|(?<=surface hovered) pressed/g,
];

/** Does a step as a user does. @returns the document after it, without what would be another at the next load */
export async function documentAfter(page: Page, { act }: Step, { quiet }: FrontendCase): Promise<string> {
  await act(page);
  const document = await settled(page, quiet);
  return madeUp.reduce((text, each) => text.replace(each, ''), document);
}

/** @returns where two documents differ first, with what stands around; undefined when they are the same */
export function firstDifference(without: string, read: string): string | undefined {
  if (without === read) return undefined;
  let at = 0;
  while (without[at] === read[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 200), at + 200);
  return `Not read:\n${around(without)}\nRead:\n${around(read)}`;
}
