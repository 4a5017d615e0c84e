import { it } from 'vitest';
import { activate, untilMarked } from '../support/chartPage.ts';
import type { OpenPopup } from '../support/drive/drivenBrowser.ts';
import { inEachBrowser } from '../support/inEachBrowser.ts';
import { within } from '../support/within.ts';

/** The article's four pitfalls, by a word none of the others has. */
const pitfalls = [/NSAID alone/i, /opioid as the automatic/i, /physical therapy put off/i, /steroids/i];

/** Waits for words in the popup. @throws with the popup's text instead */
async function shows(popup: OpenPopup, words: RegExp): Promise<void> {
  let text = '';
  await within(10_000, `the popup to show ${words}`, async () => {
    text = await popup.text();
    return words.test(text);
  }).catch((error: unknown) => {
    throw new Error(`The popup does not show ${words}:\n${text.slice(0, 2000)}`, { cause: error });
  });
}

inEachBrowser('the popup behind the toolbar button', (context) => {
  it('opens with the search focused and the plan of the article', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/chart.html`);
    const popup = await driven.openPopup(page);
    await shows(popup, /NSAID/i);
    await shows(popup, /gabapentin/i);
    await shows(popup, /duloxetine|amitriptyline|nortriptyline/i);
    await shows(popup, /pending human review/i);
    await within(3_000, 'the search to have the focus', () => popup.hasFocus('input'));
    await popup.close();
    await page.close();
  });

  it('shows the doses', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/chart.html`);
    const popup = await driven.openPopup(page);
    await shows(popup, /NSAID/i);
    await popup.click('#tab-doses');
    await shows(popup, /gabapentin/i);
    await shows(popup, /3,600 mg/);
    await popup.close();
    await page.close();
  });

  it('shows the four pitfalls', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/chart.html`);
    const popup = await driven.openPopup(page);
    await shows(popup, /NSAID/i);
    await popup.click('#tab-pitfalls');
    for (const title of pitfalls) await shows(popup, title);
    await popup.close();
    await page.close();
  });

  it('lists what is on this page once it is read', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/chart.html`);
    await activate(driven, page);
    const popup = await driven.openPopup(page);
    await popup.click('#tab-page');
    await shows(popup, /pregabalin/);
    await shows(popup, /allerg/i);
    await shows(popup, /naproxen/);
    await popup.close();
    await page.close();
  });

  it('opens a drug from its dose', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/quiet.html`);
    const popup = await driven.openPopup(page);
    await shows(popup, /NSAID/i);
    await popup.click('#tab-doses');
    await shows(popup, /3,600 mg/);
    await popup.click('#panel-doses button');
    await shows(popup, /contraindication|renal|CrCl/i);
    await popup.close();
    await page.close();
  });

  it('shows what the sample chart reads of itself', async () => {
    const { driven } = context();
    const page = await driven.openExtensionPage('/chart.html');
    const popup = await driven.openPopup(page);
    await shows(popup, /gabapentin 900 mg daily/);
    await shows(popup, /allergy: pregabalin/);
    await popup.close();
    await page.close();
  });

  it('says in plain words that a page of the browser cannot be read', async () => {
    const { driven } = context();
    const page = await driven.openBrowserPage();
    const popup = await driven.openPopup(page);
    await shows(popup, /cannot|not allowed|does not let/i);
    await shows(popup, /NSAID/i);
    await popup.close();
    await page.close();
  });
});

inEachBrowser('reading a page again', (context) => {
  it('keeps the marks when the popup is opened a second time', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/frame.html`);
    await activate(driven, page);
    await untilMarked(driven, page, ['gabapentin']);
    await activate(driven, page);
    await untilMarked(driven, page, ['gabapentin']);
    await page.close();
  });
});
