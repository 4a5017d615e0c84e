import type { DrivenBrowser } from '../../support/drive/drivenBrowser.ts';
import type { BenchPages } from '../pages/putPages.ts';
import type { Add } from '../report.ts';
import { measureRowChange, measureRowsAdded, measureTyping } from './changing.ts';
import { measureLibrary } from './library.ts';
import { measureScan } from './scanning.ts';

/** Everything that is measured with the extension's own code in a plain page, where nothing else runs beside it. */
export async function measurePages(driven: DrivenBrowser, pages: BenchPages, browser: string, add: Add): Promise<void> {
  const page = await driven.open(pages.small);
  const where = (what: string): string => `${browser}, ${what}`;
  await measureScan(page, pages.chart, where('chart of 100,000 texts'), add);
  await measureScan(page, pages.notes, where('607 notes'), add);
  await measureScan(page, pages.without, where('100,000 texts without a term'), add);
  const small = await measureRowChange(page, pages.tenth, where('chart of 10,000 texts'), add);
  const large = await measureRowChange(page, pages.chart, where('chart of 100,000 texts'), add);
  add({
    measure: 'one table row changed on 100,000 texts, over 10,000',
    where: browser,
    value: large / small,
    unit: 'x',
  });
  await measureRowsAdded(page, pages.chart, where('chart of 100,000 texts'), add);
  await measureTyping(page, pages.chart, where('chart of 100,000 texts'), add);
  await measureLibrary(page, pages.small, browser, add);
  await page.close();
}
