/**
 * `npm run bench`: what the extension costs a page, in real browsers, beside a bare walk over the page's text, mark.js and
 * findAndReplaceDOMText in the same run. Prints a table and writes `.output/bench.json`; see `docs/speed.md`.
 * `npm run bench -- --notes DIR` reads the notes of a folder; `npm run bench -- core chromium` runs only these parts.
 */
import process from 'node:process';
import { build } from 'wxt';
import { browserKinds, buildFolder, projectRoot } from '../support/builds.ts';
import { launchChromium } from '../support/drive/drivenChromium.ts';
import { launchFirefox } from '../support/drive/drivenFirefox.ts';
import { chromium } from '../support/tools/chromium.ts';
import { ensureTools } from '../support/tools/ensureTools.ts';
import { firefox } from '../support/tools/firefox.ts';
import { measureCore } from './measures/core.ts';
import { measureExtension } from './measures/extension.ts';
import { measureOptionsPage } from './measures/optionsPage.ts';
import { measurePages } from './measures/pages.ts';
import { benchOptions } from './options.ts';
import { putPages } from './pages/putPages.ts';
import { asTable, type Figure, writeReport } from './report.ts';
import { startBenchServer } from './server.ts';
import { notesFor } from './text/notes.ts';

const options = benchOptions(process.argv.slice(2));
const figures: Figure[] = [];
const add = (figure: Figure): void => {
  figures.push(figure);
  console.log(asTable([figure]).split('\n').at(-1));
};

const notes = await notesFor(options.notes);
const server = await startBenchServer();
try {
  const pages = await putPages(server, notes);
  if (options.parts.includes('core')) measureCore(notes, add);
  const browsers = options.parts.some((part) => part !== 'core');
  const [chromiumPath = '', firefoxPath = ''] = browsers ? await ensureTools([chromium, firefox]) : [];
  if (browsers)
    for (const kind of browserKinds) await build({ root: projectRoot, browser: kind === 'firefox' ? kind : 'chrome' });

  if (options.parts.includes('chromium') || options.parts.includes('extension')) {
    const driven = await launchChromium({
      executablePath: chromiumPath,
      extension: buildFolder.chromium,
      headless: true,
      // A button that is not pinned is slid into the toolbar before its popup opens: 250 ms that are not ours.
      switches: ['--animation-duration-scale=0'],
    });
    try {
      if (options.parts.includes('chromium')) await measurePages(driven, pages, 'Chromium', add);
      if (options.parts.includes('extension')) {
        await measureExtension(driven, pages, add);
        await measureOptionsPage(driven, add);
      }
    } finally {
      await driven.close();
    }
  }
  if (options.parts.includes('firefox')) {
    const driven = await launchFirefox({ executablePath: firefoxPath, extension: buildFolder.firefox, headless: true });
    try {
      await measurePages(driven, pages, 'Firefox', add);
    } finally {
      await driven.close();
    }
  }
} finally {
  await server.close();
}
const file = await writeReport(figures, options.notes === undefined ? 'made up' : 'from a folder');
console.log(`\n${asTable(figures)}\n\nWritten to ${file}.`);
