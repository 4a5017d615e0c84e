import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, inject, it } from 'vitest';
import { manifestOf } from '../support/builds.ts';
import { activate } from '../support/chartPage.ts';
import type { DrivenBrowser } from '../support/drive/drivenBrowser.ts';
import { inEachBrowser } from '../support/inEachBrowser.ts';
import { pressKeys, pressUntil, suggestedKey } from '../support/keyboard.ts';
import { storedText } from '../support/storedBytes.ts';
import { within } from '../support/within.ts';

/** What belongs to a patient, and stands in the text, title or address of a chart. */
const patients = [
  ['Quillworth', 'Marjolaine', '14.02.1957', 'MRN 88310472', 'zopfgasse 11'],
  ['Brackenridge', 'Thelonius', '03/29/1948', 'MRN 55019283', '+1 415 555 0137'],
  ['Oyelaran', 'Wilhelmina', '1961-11-30', 'NHS 943 476 5919', 'w.oyelaran@mail.example'],
] as const;

const chart = ([family, given, born, record, contact]: (typeof patients)[number]): string => `<!doctype html>
  <html lang="en"><head><title>${family}, ${given} – chart ${record}</title></head><body>
  <header><h1>${given} ${family}</h1><p>Born ${born}. ${record}. Contact: ${contact}</p></header>
  <section><h2>Medications</h2><ul>
    <li>gabapentin 300 mg TID, told ${given} to call if drowsy</li>
    <li>naproxen 500 mg BID, stopped by Dr Humperdinck</li>
    <li>tramadol 50 mg q6h prn for ${family}</li></ul></section>
  <section><h2>Assessment</h2><p id="note">${given} reports left sciatica since the barn roof collapsed; her mother had spinal
    stenosis. Creatinine 2.1 mg/dL. Allergic to pregabalin. Plan: review at the harbour clinic.</p></section>
  </body></html>`;

/** Every run of four words of a page's text: none of them belongs in storage. */
function shingles(text: string): string[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '));
}

/** The files that the browser keeps for the extension, in its profile folder. */
function filesOf(driven: DrivenBrowser): string[] {
  const args = driven.browser.process()?.spawnargs ?? [];
  const at = args.findIndex((arg) => arg === '--profile' || arg === '-profile');
  const profile =
    args.find((arg) => arg.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? args[at + 1] ?? '';
  if (at < 0 && !profile.startsWith('/')) return [];
  return readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((each) => /(chrome-extension_|Extension (Settings|State)|moz-extension|browser-extension-data)/.test(each))
    .map((each) => path.join(profile, each))
    .filter((each) => statSync(each, { throwIfNoEntry: false })?.isFile());
}

async function workOver(driven: DrivenBrowser, page: Page): Promise<void> {
  await activate(driven, page);
  const popup = await driven.openPopup(page);
  await within(10_000, 'the popup', () => popup.has('#tab-plan'));
  for (const tab of ['plan', 'pitfalls', 'page', 'doses']) await popup.click(`#tab-${tab}`);
  await popup.click('#panel-doses button');
  await within(10_000, 'the star', () => popup.has('.pin'));
  await popup.click('.pin');
  await within(10_000, 'the drug to be pinned', () =>
    popup.has('.pin[aria-pressed="true"], .pin[aria-pressed="false"]'),
  );
  await popup.close();
}

inEachBrowser('after a day over charts', (context) => {
  it('nothing of a page is stored: no text, no title, no address, no name', async () => {
    const { driven, server } = context();
    const secrets: string[] = [];
    for (const patient of patients) {
      const [family, given] = patient;
      const address = `/patient/${family.toLowerCase()}-${given.toLowerCase()}`;
      server.put(address, chart(patient));
      const page = await driven.open(`${server.origin}${address}?visit=${family}`);
      secrets.push(...patient, address, server.origin, 'humperdinck', 'barn roof', 'harbour clinic');
      secrets.push(...shingles(await page.evaluate(() => document.body.innerText)));
      await workOver(driven, page);
      if (inject('display') !== null) await lookUpOnPage(driven, page);
      await page.close();
    }
    const lookup = await driven.openExtensionPage('/lookup.html');
    await lookup.type('input', 'Quillworth naproxen');
    await lookup.$eval('input', (field) => {
      (field as HTMLInputElement).value = 'naproxen';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await lookup.waitForSelector('.open');
    await lookup.$eval('.open', (button) => (button as HTMLElement).click());
    await lookup.waitForSelector('.add-note');
    const stored = (await within(10_000, 'the look-up to be remembered', async () => {
      const text = await storedText(lookup);
      return text.includes('drug:naproxen') && text;
    })) as string;
    await lookup.close();

    // It did store what it should, so an empty answer does not pass.
    expect(stored).toMatch(/stepwise-library\/pins.*drug:/);
    const lower = stored.toLowerCase();
    expect(secrets.filter((secret) => lower.includes(secret.toLowerCase()))).toEqual([]);

    const files = filesOf(driven);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const bytes = readFileSync(file);
      for (const secret of secrets.slice(0, 8)) {
        expect(bytes.includes(secret), `${secret} in ${file}`).toBe(false);
        expect(bytes.includes(Buffer.from(secret, 'utf16le')), `${secret} in ${file}`).toBe(false);
      }
    }
  });
});

/** The palette over a selection that is a patient's name: what is asked is not kept. */
async function lookUpOnPage(driven: DrivenBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  await page.$eval('h1', (title) => getSelection()?.selectAllChildren(title));
  const open = async (): Promise<boolean> => (await driven.closedRoots(page)).some(({ fieldValue }) => fieldValue);
  await pressUntil('the palette', suggestedKey(manifestOf(driven.kind), 'lookup'), open);
  for (let presses = 0; presses < 3 && (await open()); presses++) await pressKeys('Escape');
}
