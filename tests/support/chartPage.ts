import type { Frame, Page } from 'puppeteer-core';
import type { DrivenBrowser } from './drive/drivenBrowser.ts';
import { within } from './within.ts';

/** What `fixtures/pages/witness.js` saw from inside the page. */
export interface Witness {
  readonly mutations: readonly string[];
  readonly keys: readonly string[];
  readonly messages: readonly string[];
  readonly errors: readonly string[];
}

/** Has the page read the way a person does: the toolbar button, and the button in the popup where it asks. */
export async function activate(driven: DrivenBrowser, page: Page): Promise<void> {
  const popup = await driven.openPopup(page);
  await within(10_000, 'the popup to know the page', () => popup.has('#tab-plan'));
  if (await popup.has('.invitation .button-main')) await popup.click('.invitation .button-main');
  await within(10_000, 'the popup to have the page read', async () => !(await popup.has('.invitation')));
  await popup.close();
  await page.bringToFront();
}

/** @returns every marked piece of text on the page, in alphabetical order */
export async function markedText(driven: DrivenBrowser, page: Page): Promise<string[]> {
  const marks = await driven.marks(page);
  return Object.values(marks).flat().sort();
}

/** Waits until exactly these texts are marked, in any order. @throws with what is marked instead */
export async function untilMarked(driven: DrivenBrowser, page: Page, expected: readonly string[]): Promise<void> {
  const wanted = JSON.stringify([...expected].sort());
  let seen = '';
  await within(10_000, 'the marks', async () => {
    seen = JSON.stringify(await markedText(driven, page));
    return seen === wanted;
  }).catch((error: unknown) => {
    throw new Error(`Expected the marks ${wanted}, saw ${seen}.`, { cause: error });
  });
}

/** @returns the document as text, open shadow roots included */
export function serialised(page: Page | Frame): Promise<string> {
  return page.evaluate(() => {
    const roots: ShadowRoot[] = [];
    const collect = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (!element.shadowRoot) continue;
        roots.push(element.shadowRoot);
        collect(element.shadowRoot);
      }
    };
    collect(document);
    return document.documentElement.getHTML({ shadowRoots: roots }) + document.documentElement.outerHTML;
  });
}

/** @returns what the page noticed since it was loaded */
export function witnessOf(page: Page): Promise<Witness> {
  return page.evaluate(() => structuredClone((window as unknown as { witness: Witness }).witness));
}
