import { it } from 'vitest';
import { activate } from '../support/chartPage.ts';
import type { OpenPopup } from '../support/drive/drivenBrowser.ts';
import { inEachBrowser } from '../support/inEachBrowser.ts';
import { within } from '../support/within.ts';

async function shows(popup: OpenPopup, words: RegExp): Promise<void> {
  let text = '';
  await within(15_000, `the popup to show ${words}`, async () => {
    text = await popup.text();
    return words.test(text);
  }).catch((error: unknown) => {
    throw new Error(`The popup does not show ${words}:\n${text.slice(0, 3000)}`, { cause: error });
  });
}

inEachBrowser('the page judged against the plan', (context) => {
  it('stands on the plan with the steps of the page, and names the next with its reason', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/judged.html`);
    await activate(driven, page);
    const popup = await driven.openPopup(page);
    await shows(popup, /Tried/);
    await shows(popup, /You are here/);
    await shows(popup, /The article’s next step/);
    await popup.close();
    await page.close();
  });

  it('shows the cautions of the page with their arithmetic, and the sum of the opioids', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/judged.html`);
    await activate(driven, page);
    const popup = await driven.openPopup(page);
    await shows(popup, /Gabapentinoid with an opioid/);
    await shows(popup, /Serotonergic combination/);
    await popup.click('#tab-pitfalls');
    await shows(popup, /Renal dose band/);
    await popup.click('.notice-dose > summary');
    await shows(popup, /gabapentin 600 mg × 3 = 1,800 mg\/day/);
    await shows(popup, /400 mg to 1,400 mg per day/);
    await popup.click('#tab-doses');
    await shows(popup, /tramadol 400 mg\/day × 0.2 = 80 MME\/day/);
    await popup.close();
    await page.close();
  });
});
