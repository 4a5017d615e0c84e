import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { diff } from '../../../core/cli/diff.ts';
import { join } from '../../../core/cli/join.ts';
import { validate } from '../../../core/cli/validate.ts';

const formulary = 'tests/fixtures/packs/local-formulary.json';
const overlay = JSON.parse(readFileSync(formulary, 'utf8'));

const folder = mkdtempSync(path.join(tmpdir(), 'stepwise-'));
afterAll(() => rmSync(folder, { recursive: true }));
function file(name: string, value: unknown): string {
  const to = path.join(folder, name);
  writeFileSync(to, JSON.stringify(value));
  return to;
}

let said: string[] = [];
let wrong: string[] = [];
beforeEach(() => {
  [said, wrong] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void wrong.push(line));
});

/** A rule of one's own with an example, and the names it needs. */
const ruled = (fires: boolean) => ({
  ...overlay,
  rules: [
    {
      id: 'R90',
      title: 'Elsewheregab is not stocked',
      severity: 'reminder',
      when: { mention: { of: ['drug:pregabalin'], is: ['current'] } },
      message: 'Consider gabapentin.',
      status: 'unverified',
    },
  ],
  ruleExamples: [{ rule: 'R90', text: 'Sciatica. Elsewheregab 75 mg BID.', fires, ...(!fires && { because: 'x' }) }],
});

describe('core -- validate', () => {
  it('finds the overlay of docs/packs.md in order, and the bundled examples as they were', async () => {
    expect(await validate.run([formulary])).toBe(0);
    expect(wrong).toEqual([]);
    expect(said.join('\n')).toMatch(/statements +2 verified, 0 unverified/);
  }, 30_000);

  it('runs the examples of an overlay over what it is laid over', async () => {
    expect(await validate.run([file('right.json', ruled(true))])).toBe(0);
    expect(said.at(-1)).toMatch(/examples +1 of 1 as written/);
    expect(await validate.run([file('wrong.json', ruled(false))])).toBe(1);
    expect(wrong.join('\n')).toMatch(/R90 fires on "Sciatica\. Elsewheregab/);
  }, 30_000);

  it('says where an overlay changes what a bundled example expects, without refusing it', async () => {
    const silent = { id: 'R01', title: 'x', severity: 'pitfall', message: 'x', status: 'unverified' };
    const rules = [{ ...silent, when: { mention: { of: ['drug:naloxone'], is: ['current'] } } }];
    expect(await validate.run([file('odd.json', { ...overlay, rules })])).toBe(0);
    expect(wrong[0]).toMatch(/examples of the pack below come out otherwise with this overlay/);
  }, 30_000);

  it('refuses an overlay that calls one drug by the name of another', async () => {
    const concepts = [{ id: 'drug:naproxen', label: 'naproxen', names: [{ text: 'Neurontin', type: 'brand' }] }];
    expect(await validate.run([file('swapped.json', { info: overlay.info, concepts })])).toBe(1);
    expect(wrong.join('\n')).toMatch(/"neurontin" for drug:naproxen, already for drug:gabapentin/);
  }, 30_000);

  it('names each problem with its place, what was found and what was expected', async () => {
    const broken = { ...overlay, drugs: [{ ...overlay.drugs[0], cautions: [{ text: 'x', status: 'sure' }] }] };
    expect(await validate.run([file('broken.json', broken)])).toBe(1);
    expect(wrong.join('\n')).toMatch(/drugs\[0\]\.cautions\[0\]\.status: "sure"\n {4}expected .*verified/);
  });
});

describe('core -- diff', () => {
  it('says what an overlay changes, entry by entry', async () => {
    expect(await diff.run(['bundled', formulary])).toBe(0);
    expect(said).toEqual([
      expect.stringMatching(/^St Elsewhere formulary 2026-01 \(2026-01-15\) laid over Sciatica .*\)$/),
      'Drugs',
      '  pregabalin',
      '    + caution: In our hospital an ECG is not needed before the start. (verified, st-elsewhere)',
      'Names and codes',
      '  pregabalin (drug:pregabalin)',
      '    + name: Elsewheregab',
      '    + summary: First choice among the gabapentinoids in our hospital. (verified, st-elsewhere)',
      'Sources',
      '  St Elsewhere formulary, pain chapter (st-elsewhere)',
      '    + new: St Elsewhere formulary, pain chapter',
      '4 differences.',
    ]);
  });

  it('sees no difference between a pack and itself, and says what it cannot read', async () => {
    expect(await diff.run(['bundled', 'bundled'])).toBe(0);
    expect(said.at(-1)).toBe('No difference.');
    expect(await diff.run(['bundled', path.join(folder, 'none.json')])).toBe(1);
    expect(await diff.run(['bundled'])).toBe(2);
  });
});

describe('core -- join', () => {
  it('makes one file of a folder, with nothing lost', async () => {
    expect(await join.run(['core/knowledge/sciatica'])).toBe(0);
    const joined = file('joined.json', JSON.parse(said.join('')));
    said = [];
    expect(await validate.run([joined])).toBe(0);
    expect(await diff.run(['bundled', joined])).toBe(0);
    expect(said.at(-1)).toBe('No difference.');
  }, 30_000);

  it('says what it cannot read', async () => {
    expect(await join.run([path.join(folder, 'nowhere')])).toBe(1);
    expect(await join.run([])).toBe(2);
  });
});
