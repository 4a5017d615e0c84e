import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { projectRoot } from '../support/builds.ts';
import { activate, markedText, untilMarked } from '../support/chartPage.ts';
import type { DrivenBrowser } from '../support/drive/drivenBrowser.ts';
import { inEachBrowser } from '../support/inEachBrowser.ts';
import { click, give, lookUp, press, shows } from '../support/onPage.ts';
import { putSettings } from '../support/putSettings.ts';
import { storedText } from '../support/storedBytes.ts';
import { within } from '../support/within.ts';

const formulary = readFileSync(path.join(projectRoot, 'tests/fixtures/packs/local-formulary.json'), 'utf8');

/** Ends the background; the next view that asks it something starts it again. */
async function killBackground(driven: DrivenBrowser): Promise<void> {
  // Chromium forgets the storage of an extension that the debugger loaded when it is reloaded, so the worker itself is ended.
  const workers = driven.browser.targets().filter((target) => target.type() === 'service_worker');
  if (driven.kind === 'firefox') await driven.reloadExtension();
  else for (const target of workers) await (await target.worker())?.close();
}

inEachBrowser('what is kept', (context) => {
  it('pins an entry, writes a note on it, and shows both in every view', async () => {
    const { driven } = context();
    const lookup = await driven.openExtensionPage('/lookup.html');
    await lookUp(lookup, 'pregabalin');
    await click(lookup, '.pin[aria-pressed="false"]');
    await lookup.waitForSelector('.pin[aria-pressed="true"]');
    await click(lookup, '.add-note');
    await lookup.type('textarea', 'our hospital: pregabalin first');
    await press(lookup, 'Done');
    await shows(lookup, /Local note[\s\S]*our hospital: pregabalin first/);
    expect(await axeFindings(lookup)).toEqual([]);
    await lookup.close();

    const popup = await driven.openExtensionPage('/popup.html');
    await shows(popup, /Pinned\s+pregabalin/);
    await press(popup, 'pregabalin');
    await shows(popup, /our hospital: pregabalin first/);
    await popup.close();
  });

  it('shows a change in the options at once, and finds it there', async () => {
    const { driven } = context();
    const options = await driven.openExtensionPage('/options.html');
    await shows(options, /1 pin, 1 local note/);
    const lookup = await driven.openExtensionPage('/lookup.html');
    await lookUp(lookup, 'duloxetine');
    await click(lookup, '.pin');
    await lookup.waitForSelector('.pin[aria-pressed="true"]');
    await lookup.close();
    await shows(options, /2 pins, 1 local note/);
    await options.type('#kept-search', 'hospital');
    expect(await options.$$eval('#kept .rows li', (rows) => rows.length)).toBe(1);
    for (const scheme of ['light', 'dark'] as const) {
      await driven.setColourScheme(scheme, options);
      // Buttons fade from one to the other.
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(await axeFindings(options), scheme).toEqual([]);
    }
    await options.close();
  });

  it('uses an overlay pack after showing what it changes, marked as local, on pages too', async () => {
    const { driven, server } = context();
    const options = await driven.openExtensionPage('/options.html');
    await options.waitForSelector('#pack-file');
    await give(options, '#pack-file', 'broken.json', '{"info": 7}');
    await shows(options, /This pack cannot be used/);
    await give(options, '#pack-file', 'formulary.json', formulary);
    await shows(options, /4 differences from what is in use/);
    expect(await axeFindings(options)).toEqual([]);
    await press(options, 'Use St Elsewhere formulary');
    await shows(options, /The pack is in use/);
    await options.close();

    const lookup = await driven.openExtensionPage('/lookup.html');
    await within(10_000, 'the local name to be found', async () => {
      await lookup.$eval('input', (field) => {
        (field as HTMLInputElement).value = 'elsewheregab';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      return lookup.evaluate(() => /^pregabalin/m.test(document.body.innerText));
    });
    await shows(lookup, /Local/);
    await lookup.close();

    // A page on which no term but the local one stands.
    server.put('/local.html', '<!doctype html><title>x</title><p>Started elsewheregab last week.</p>');
    const page = await driven.open(`${server.origin}/local.html`);
    await activate(driven, page);
    await within(10_000, 'the local name to be marked', async () =>
      (await markedText(driven, page)).includes('elsewheregab'),
    );
    await page.close();
  });

  it('rolls back, exports, erases and imports all of it again', async () => {
    const { driven } = context();
    const options = await driven.openExtensionPage('/options.html');
    await press(options, 'Stop using St Elsewhere formulary');
    await within(10_000, 'the pack to be out of use', () =>
      options.evaluate(() => [...document.querySelectorAll('button')].some((each) => /^Use St E/.test(each.innerText))),
    );
    await click(options, 'input[name="theme"][value="dark"]');
    await within(5_000, 'the theme to be stored', async () => (await storedText(options)).includes('"theme":"dark"'));

    await options.evaluate(() => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((text) => Object.assign(window, { exported: text }));
        return createObjectURL(blob);
      };
      // The file itself is the browser's affair.
      HTMLAnchorElement.prototype.click = () => {};
    });
    await press(options, 'Export to a file');
    const file = await within(10_000, 'the file', () =>
      options.evaluate(() => (window as { exported?: string }).exported),
    );
    expect(JSON.parse(file)).toMatchObject({ format: 'stepwise-backup', settings: { theme: 'dark' } });

    await press(options, 'Erase everything');
    await press(options, 'Yes, erase everything');
    await shows(options, /Everything is erased/);
    const erased = await storedText(options);
    for (const gone of ['pregabalin', 'st-elsewhere', 'dark']) expect(erased).not.toContain(gone);

    await give(options, '#backup-file', 'backup.json', file);
    await shows(options, /What the import changes/);
    await press(options, 'Import');
    await shows(options, /Imported\./);
    await shows(options, /2 pins, 1 local note/);
    expect(await options.$eval('input[name="theme"][value="dark"]', (each) => (each as HTMLInputElement).checked)).toBe(
      true,
    );
    await click(options, 'input[name="theme"][value="system"]');
    await options.close();
  });

  it('reads editable text only where the setting says so, and never the part that has the focus', async () => {
    const { driven, server } = context();
    server.put(
      '/editor.html',
      '<!doctype html><title>x</title><p>naproxen</p><div contenteditable role="textbox" aria-label="n">gabapentin</div>',
    );
    const page = await driven.open(`${server.origin}/editor.html`);
    await activate(driven, page);
    await untilMarked(driven, page, ['naproxen']);
    await putSettings(driven, { editors: true });
    await page.bringToFront();
    await untilMarked(driven, page, ['gabapentin', 'naproxen']);
    await page.focus('[contenteditable]');
    await untilMarked(driven, page, ['naproxen']);
    await page.$eval('[contenteditable]', (editor) => (editor as HTMLElement).blur());
    await untilMarked(driven, page, ['gabapentin', 'naproxen']);
    await putSettings(driven, {});
    await page.bringToFront();
    await untilMarked(driven, page, ['naproxen']);
    await page.close();
  });

  it('ends at the next start what an import had begun when it was killed', async () => {
    const { driven } = context();
    const page = await driven.openExtensionPage('/lookup.html');
    await page.evaluate(async () => {
      const opened = indexedDB.open('stepwise-library');
      const db = await new Promise<IDBDatabase>((resolve) => {
        opened.onsuccess = () => resolve(opened.result);
      });
      const writing = db.transaction('pending', 'readwrite');
      writing.objectStore('pending').put({ id: 'settings', changed: { look: 'tint' } });
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
      db.close();
    });
    await page.close().catch(() => {});
    await killBackground(driven);
    await within(20_000, 'the settings of the import', async () => {
      const again = await driven.openExtensionPage('/lookup.html');
      const stored = await storedText(again);
      // Firefox complains of what a page still waits for when it is closed.
      await new Promise((resolve) => setTimeout(resolve, 400));
      await again.close();
      return /"look":"tint"/.test(stored) && /"stepwise-library\/pending":\[\[\],\[\]\]/.test(stored);
    });
  });
});
