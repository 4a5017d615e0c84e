import { expect, it } from 'vitest';
import { activate, markedText, serialised, untilMarked, witnessOf } from '../support/chartPage.ts';
import { inEachBrowser } from '../support/inEachBrowser.ts';

/** Every term of `fixtures/pages/chart.html`, as it is written there. */
const chartTerms = [
  'gabapentin',
  'tramadol',
  'pregabalin',
  'sciatica',
  'M54.31',
  'naproxen',
  'saddle anesthesia',
  'lumbar radiculopathy',
];

inEachBrowser('marks', (context) => {
  it('marks nothing before anybody asked for it', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/chart.html`);
    expect(await markedText(driven, page)).toEqual([]);
    await page.close();
  });

  it('marks the terms of a chart, also one that is split over elements', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/chart.html`);
    await activate(driven, page);
    await untilMarked(driven, page, chartTerms);
    await page.close();
  });

  it('gives an allergy, a negated and a family mention a look of their own', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/chart.html`);
    await activate(driven, page);
    await untilMarked(driven, page, chartTerms);
    const marks = await driven.marks(page);
    const lookOf = (text: string): string[] => Object.keys(marks).filter((name) => marks[name]?.includes(text));
    expect(lookOf('gabapentin')).toEqual(['ref-affirmed']);
    expect(lookOf('pregabalin')).toEqual(['ref-allergy']);
    expect(lookOf('saddle anesthesia')).toEqual(['ref-negated']);
    expect(lookOf('lumbar radiculopathy')).toEqual(['ref-family']);
    await page.close();
  });

  it('paints the marks where they can be seen', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/chart.html`);
    const note = await page.waitForSelector('#note');
    const before = await note?.screenshot();
    await activate(driven, page);
    await untilMarked(driven, page, chartTerms);
    const after = await note?.screenshot();
    expect(Buffer.compare(Buffer.from(before ?? []), Buffer.from(after ?? []))).not.toBe(0);
    await page.close();
  });

  it("leaves the page's DOM as it was, byte for byte, and the page notices nothing", async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/chart.html`);
    const before = await serialised(page);
    await activate(driven, page);
    await untilMarked(driven, page, chartTerms);
    expect(await serialised(page)).toBe(before);
    expect(await witnessOf(page)).toEqual({ mutations: [], keys: [], messages: [], errors: [] });
    expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('untouched');
    await page.close();
  });

  it('marks a row that is added, forgets one that is removed, and follows text that changes', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/chart.html`);
    await activate(driven, page);
    await untilMarked(driven, page, chartTerms);

    await page.evaluate(() => {
      const row = document.createElement('tr');
      row.id = 'late';
      row.innerHTML = '<td>Lyrica</td><td>75 mg</td><td>twice daily</td>';
      document.querySelector('#rows')?.append(row);
    });
    await untilMarked(driven, page, [...chartTerms, 'Lyrica']);

    await page.evaluate(() => document.querySelector('#late')?.remove());
    await untilMarked(driven, page, chartTerms);

    await page.evaluate(() => {
      const cell = document.querySelector('#rows tr:last-child td');
      if (cell?.firstChild) cell.firstChild.nodeValue = 'duloxetine';
    });
    await untilMarked(driven, page, [...chartTerms.filter((term) => term !== 'tramadol'), 'duloxetine']);
    await page.close();
  });

  it('marks in frames: served, written as srcdoc, and nested', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/frames.html`);
    await activate(driven, page);
    await untilMarked(driven, page, ['sciatica', 'gabapentin', 'duloxetine', 'cyclobenzaprine']);
    expect((await witnessOf(page)).mutations).toEqual([]);
    await page.close();
  });

  it('marks in a frame that is added later', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/quiet.html`);
    await activate(driven, page);
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'frame.html';
      document.body.append(frame);
    });
    await untilMarked(driven, page, ['Neurontin', 'M54.31', 'gabapentine', 'gabapentin']);
    await page.close();
  });

  it('marks and paints in open shadow roots, nested ones too', async () => {
    const { driven, server } = context();
    const page = await driven.open(`${server.origin}/shadow.html`);
    const before = await serialised(page);
    const shot = await page.screenshot();
    await activate(driven, page);
    await untilMarked(driven, page, ['gabapentin', 'sciatica']);
    expect(await serialised(page)).toBe(before);
    expect(Buffer.compare(Buffer.from(shot), Buffer.from(await page.screenshot()))).not.toBe(0);
    await page.close();
  });
});
