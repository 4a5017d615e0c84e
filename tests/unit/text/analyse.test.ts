import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { analyse } from '../../../core/cli/analyse.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'analyse-'));
});
afterAll(() => rmSync(dir, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

function file(name: string, content: string): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

/** Runs the command; what it prints, one value per line of stdout, and what it says on stderr. */
async function run(...args: string[]) {
  vi.restoreAllMocks();
  const out = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const err = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const exitCode = await analyse.run(args);
  return {
    exitCode,
    printed: out.mock.calls.map(([line]) => JSON.parse(String(line))),
    said: err.mock.calls.map(([line]) => String(line)).join('\n'),
  };
}

describe('core -- analyse', () => {
  it('prints one object per file, with every field of a mention, and offsets into the file', async () => {
    const note = 'Denies sciatica 😀. Neurontin 300 mg t.i.d.\n';
    const { exitCode, printed } = await run(file('a.txt', note), file('b.txt', 'GBP noted.'));
    expect(exitCode).toBe(0);
    expect(printed).toHaveLength(2);
    const [first, second] = printed;
    expect(first.mentions.map(({ concept }: { concept: string }) => concept)).toEqual([
      'condition:sciatica',
      'drug:gabapentin',
    ]);
    expect(first.mentions[0]).toEqual({
      concept: 'condition:sciatica',
      surface: 'sciatica',
      start: 7,
      end: 15,
      negation: 'negated',
      temporality: 'recent',
      experiencer: 'patient',
      allergy: false,
      status: null,
      dose: null,
    });
    expect(first.mentions[1].dose.perDay).toEqual({ low: 900, high: 900, unit: 'mg' });
    for (const { start, end, surface } of first.mentions) expect(note.slice(start, end)).toBe(surface);
    expect(second).toMatchObject({
      file: expect.stringContaining('b.txt'),
      mentions: [],
      ambiguous: [{ surface: 'GBP', start: 0, end: 3 }],
    });
  });

  it('prints facts of the background only when asked', async () => {
    const path = file('c.txt', 'Takes lisinopril 10 mg daily.');
    expect((await run(path)).printed[0].mentions).toEqual([]);
    expect((await run('--all', path)).printed[0].mentions).toHaveLength(1);
  });

  it('reads a page as the content script would: headings, columns, hidden text', async () => {
    const page = `<!doctype html><h2>Allergies</h2><p>Cod<b>eine</b></p>
      <table><tr><th>Medication</th><th>Dose</th><th>Frequency</th><th>Status</th></tr>
      <tr><td>Lyrica</td><td>75 mg</td><td>BID</td><td>Discontinued</td></tr></table><script>gabapentin</script>`;
    const { printed } = await run('--html', file('page.html', page));
    const { mentions, text } = printed[0];
    expect(mentions).toMatchObject([
      { concept: 'drug:codeine', surface: 'Codeine', allergy: true },
      { concept: 'drug:pregabalin', status: 'stopped', dose: { perDay: { low: 150, high: 150, unit: 'mg' } } },
    ]);
    for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
  });

  it('says what is wrong with the call and reads the other files', async () => {
    expect(await run()).toMatchObject({ exitCode: 2, said: expect.stringContaining('usage') });
    expect(await run('--fast', 'x')).toMatchObject({ exitCode: 2, said: expect.stringContaining('--fast') });
    const { exitCode, printed, said } = await run(join(dir, 'none.txt'), file('d.txt', 'sciatica'));
    expect({ exitCode, read: printed.length }).toEqual({ exitCode: 1, read: 1 });
    expect(said).toContain('none.txt');
  });
});
