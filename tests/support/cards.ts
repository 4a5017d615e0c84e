import type { Page } from 'puppeteer-core';
import type { ClosedRoot, DrivenBrowser } from './drive/drivenBrowser.ts';
import { within } from './within.ts';

/** A card that is shown. */
export type ShownCard = ClosedRoot & { readonly box: NonNullable<ClosedRoot['box']> };

const isCard = (root: ClosedRoot): root is ShownCard => root.box !== null && root.fieldValue === null;

export const cardsOf = async (driven: DrivenBrowser, page: Page): Promise<readonly ShownCard[]> =>
  (await driven.closedRoots(page)).filter(isCard);

/** Waits for a card with these words. @throws with what is shown instead */
export async function cardWith(driven: DrivenBrowser, page: Page, words: RegExp): Promise<ShownCard> {
  let seen = '';
  return within(6_000, `a card with ${words}`, async () => {
    const cards = await cardsOf(driven, page);
    seen = cards.map(({ text }) => text).join('\n---\n');
    return cards.find(({ text }) => words.test(text));
  }).catch((error: unknown) => {
    throw new Error(`No card with ${words}; shown: ${seen || 'none'}`, { cause: error });
  });
}

export const untilNoCard = (driven: DrivenBrowser, page: Page): Promise<unknown> =>
  within(4_000, 'the card to go', async () => (await cardsOf(driven, page)).length === 0);

/**
 * The middle of the first place where these words stand in the page, in CSS px of the window.
 * @param inView whether to scroll there first where it is out of view
 */
export async function placeOf(page: Page, words: string, inView = false): Promise<{ x: number; y: number }> {
  const find = (wanted: string, scroll: boolean): { x: number; y: number } => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        let box = range.getBoundingClientRect();
        if (box.width === 0) continue;
        if (scroll && (box.top < 0 || box.bottom > innerHeight)) {
          node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          box = range.getBoundingClientRect();
        }
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    }
    throw new Error(`"${wanted}" is not shown on the page.`);
  };
  return page.evaluate(find, words, inView);
}

/** Moves the pointer onto words of the page and lets it rest. */
export async function pointAt(page: Page, words: string): Promise<void> {
  const { x, y } = await placeOf(page, words, true);
  await page.mouse.move(x - 2, y, { steps: 3 });
  await page.mouse.move(x, y);
}

/** Presses a button of a card with the mouse. @throws when it has none of this name */
export async function pressIn(page: Page, card: ClosedRoot, name: RegExp): Promise<void> {
  const button = card.buttons.find((each) => name.test(each.name));
  if (!button) throw new Error(`No button ${name} among ${card.buttons.map((each) => each.name).join(', ')}.`);
  await page.mouse.move(button.x, button.y, { steps: 8 });
  await page.mouse.click(button.x, button.y);
}
