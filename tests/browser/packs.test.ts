import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect, inject, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { projectRoot } from '../support/builds.ts';
import { cardWith, pointAt } from '../support/cards.ts';
import { activate, markedText } from '../support/chartPage.ts';
import { inEachBrowser } from '../support/inEachBrowser.ts';
import { pressKeys, typeText } from '../support/keyboard.ts';
import { ask, give, press, shows } from '../support/onPage.ts';
import { within } from '../support/within.ts';

const formulary = readFileSync(path.join(projectRoot, 'tests/fixtures/packs/local-formulary.json'), 'utf8');

/** Changes the pack that is kept as an earlier version of Stepwise would have left it. */
const outgrow = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('stepwise-library'));
    const writing = db.transaction('packs', 'readwrite');
    const packs = writing.objectStore('packs');
    const [pack] = await done(packs.getAll());
    packs.put({
      ...pack,
      checked: { by: '0.0.1 over the bundled pack', problems: 0 },
      pack: { ...pack.pack, pitfalls: [{ id: 'old', colour: 'amber' }] },
    });
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    db.close();
  });

inEachBrowser('a local pack', (context) => {
  it('comes into use from the options', async () => {
    const options = await context().driven.openExtensionPage('/options.html');
    await options.waitForSelector('#pack-file');
    await give(options, '#pack-file', 'formulary.json', formulary);
    await shows(options, /Drugs: pregabalin, caution[\s\S]*In our hospital an ECG is not needed/);
    await press(options, 'Use St Elsewhere formulary');
    await shows(options, /The pack is in use/);
    await options.close();
  });

  it('is marked as local in the card, the popup and the list of the page', async () => {
    const { driven, server } = context();
    server.put('/local.html', '<!doctype html><title>x</title><p>Sciatica. Takes elsewheregab 75 mg BID.</p>');
    const page = await driven.open(`${server.origin}/local.html`);
    await activate(driven, page);
    await within(10_000, 'the local name to be marked', async () =>
      (await markedText(driven, page)).some((text) => text.startsWith('elsewheregab')),
    );
    await page.mouse.move(5, 5);
    await pointAt(page, 'elsewheregab');
    const { text } = await cardWith(driven, page, /pregabalin/);
    expect(text).toMatch(/^pregabalin\s+Local/);
    expect(text).toMatch(/First choice among the gabapentinoids in our hospital[\s\S]*formulary 2026\s*Local/);
    await page.mouse.move(5, 5);

    const popup = await driven.openPopup(page);
    await within(10_000, 'the chip', async () => /pregabalin\s*Local\s*150 mg daily/.test(await popup.text()));
    await popup.click('#tab-page');
    await within(10_000, 'the list', async () => /pregabalin\s+Local\s+present/.test(await popup.text()));
    expect(await popup.text()).toMatch(/Local\s+St Elsewhere formulary 2026-01/);
    await popup.close();
    await page.close();
  });

  it.runIf(inject('display') !== null)('is looked up from the address bar', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/quiet.html`);
    await activate(driven, page);
    await pause(500);
    await page.bringToFront();
    await pressKeys('ctrl+l');
    await typeText('sw ');
    await pause(1_000);
    await typeText('elsewheregab');
    await pause(1_500);
    // The first suggestion below what was typed.
    await pressKeys('Down');
    await pressKeys('Return');
    await within(10_000, 'the palette with the suggestion', async () =>
      (await driven.closedRoots(page)).find(
        ({ fieldValue, text }) => fieldValue?.trim() === 'pregabalin' && /Local/.test(text),
      ),
    );
    await page.close();
  });

  it('that no longer fits after an update is set aside, said plainly, and kept', async () => {
    const { driven } = context();
    const changing = await driven.openExtensionPage('/welcome.html');
    await outgrow(changing);
    await changing.close();

    const popup = await driven.openExtensionPage('/popup.html');
    await shows(popup, /St Elsewhere formulary 2026-01 does not pass the check of this version of Stepwise/);
    await popup.close();
    const lookup = await driven.openExtensionPage('/lookup.html');
    await ask(lookup, 'pregabalin');
    await shows(lookup, /pregabalin[\s\S]*Lyrica/);
    expect(await lookup.$$('.answer .local-badge')).toHaveLength(0);
    await pause(500);
    await lookup.close();

    const options = await driven.openExtensionPage('/options.html');
    await shows(
      options,
      /is set aside; the bundled content is shown without it\. What is wrong stands at: Content packs/,
    );
    await shows(
      options,
      /Set aside, because this version of Stepwise finds \d+ things? wrong in it\. First of all: pitfalls\[0\]/,
    );
    expect(await axeFindings(options)).toEqual([]);
    await press(options, 'Delete St Elsewhere formulary');
    await within(10_000, 'the pack to be gone', () =>
      options.evaluate(() => !document.body.innerText.includes('St Elsewhere')),
    );
    await options.close();
  });
});
