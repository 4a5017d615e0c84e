import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readableDiff } from '../../../core/knowledge/diff/readableDiff.ts';
import { mergeParts } from '../../../core/knowledge/merge.ts';
import { overlayPack } from '../../../core/knowledge/overlay.ts';
import { bundledPack } from '../../../core/knowledge/parts.ts';
import type { Pack, PackInput } from '../../../core/knowledge/schema/pack.ts';

/** The bundled pack with one thing done to a copy of it. */
function edited(edit: (pack: { -readonly [Key in keyof Pack]: Pack[Key] }) => void): PackInput {
  const copy = structuredClone(bundledPack);
  edit(copy);
  return copy;
}
const lines = (to: PackInput, from: PackInput = bundledPack): readonly string[] =>
  readableDiff(from, to).map(
    ({ list, entry, kind, part, was, now }) => `${list} | ${entry} | ${kind} | ${part} | ${was} | ${now}`,
  );
const drug = (pack: Pack, id: string) => {
  const found = pack.drugs.find(({ concept }) => concept === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
/** Data of a pack is read-only to the types; a test may write into its own copy. */
const put = (holder: object | undefined, key: string, value: unknown): void =>
  void Reflect.set(holder ?? {}, key, value);

describe('a difference in the words of a clinician', () => {
  it('is nothing between a pack and itself', () => {
    expect(lines(edited(() => {}))).toEqual([]);
  });

  it('of a limit is one change of a range with its unit, said of its dose', () => {
    const to = edited((pack) => {
      const target = drug(pack, 'drug:gabapentin').doses.find(({ id }) => id === 'gabapentin-target-article');
      put(target, 'perDay', { low: 900, high: 1800 });
    });
    expect(lines(to)).toEqual([
      'Drugs | gabapentin | changed | dose “900 mg to 3,600 mg daily in divided doses, by response and…”, per day | 900 mg to 3,600 mg | 900 mg to 1,800 mg',
    ]);
  });

  it('of a patch keeps its own unit', () => {
    const fentanyl = bundledPack.drugs.find(({ doses }) => doses.some(({ unit }) => unit === 'mcg/h'));
    const to = edited((pack) => {
      const dose = drug(pack, fentanyl?.concept ?? '').doses.find(({ unit }) => unit === 'mcg/h');
      put(dose, 'perDay', { low: 7, high: 8 });
    });
    expect(lines(to).at(-1)).toMatch(/per day \| .* \| 7 mcg\/h to 8 mcg\/h$/);
  });

  it('of a reworded statement shows both wordings, not one that went and one that came', () => {
    const to = edited((pack) => {
      const [caution] = drug(pack, 'drug:gabapentin').cautions;
      put(caution, 'text', `${caution?.text} Ask the family too.`);
    });
    const [line, ...more] = lines(to);
    expect(more).toEqual([]);
    expect(line).toMatch(/^Drugs \| gabapentin \| changed \| caution \| .* \| .*Ask the family too\. \(verified, /);
  });

  it('of unlike statements is one that went and one that came', () => {
    const to = edited((pack) => {
      put(drug(pack, 'drug:gabapentin').cautions[0], 'text', 'Tell the pharmacy.');
    });
    expect(lines(to).map((line) => line.split(' | ')[2])).toEqual(['removed', 'added']);
  });

  it('of the review status names it', () => {
    const to = edited((pack) => put(drug(pack, 'drug:gabapentin').cautions[0], 'status', 'unverified'));
    expect(lines(to)[0]).toMatch(/caution “.*”, review status \| verified \| unverified$/);
  });

  it('of a rule gives its title, and the whole of one that is new', () => {
    const [first] = bundledPack.rules;
    if (!first) throw new Error('no rule');
    const severity = first.severity === 'dose' ? 'reminder' : 'dose';
    const to = edited((pack) => {
      put(pack.rules[0], 'severity', severity);
      pack.rules = [...pack.rules, { ...first, id: 'R99', title: 'Ours', message: 'Ask pharmacy first.' }];
    });
    expect(lines(to)).toEqual([
      `Rules | ${first.title} (${first.id}) | changed | severity | ${first.severity} | ${severity}`,
      expect.stringMatching(/^Rules \| Ours \(R99\) \| added \| {2}\| {2}\| Ask pharmacy first\./),
    ]);
  });

  it('of an interaction names both sides', () => {
    const to = edited((pack) => put(pack.interactions[0], 'effect', 'Falls.'));
    expect(lines(to)[0]).toMatch(/^Interactions \| \S.* with \S.* \(\w+\) \| changed \| effect \| .* \| Falls\.$/);
  });

  it('of a list of words shows only what went and what came', () => {
    const to = edited((pack) => put(drug(pack, 'drug:gabapentin').doses[0], 'sources', ['ours']));
    expect(lines(to)).toEqual([
      expect.stringMatching(/^Drugs \| gabapentin \| removed \| dose “.*”, sources \| seed \| $/),
      expect.stringMatching(/^Drugs \| gabapentin \| added \| dose “.*”, sources \| {2}\| ours$/),
    ]);
  });

  it('of a summary is said once', () => {
    const to = edited((pack) => {
      put(pack.summaries[0], 'text', 'Other.');
      put(
        pack.concepts.find(({ id }) => id === pack.summaries[0]?.concept),
        'summary',
        { ...pack.summaries[0], concept: undefined },
      );
    });
    expect(lines(to).filter((line) => line.includes('Other.'))).toHaveLength(1);
  });

  it('of an overlay is what it adds', () => {
    const overlay = JSON.parse(readFileSync('tests/fixtures/packs/local-formulary.json', 'utf8'));
    expect(lines(overlayPack(bundledPack, [mergeParts([overlay])]).pack)).toHaveLength(4);
  });

  it('of a new drug lists what it says', () => {
    const to = edited((pack) => {
      pack.drugs = [{ ...drug(pack, 'drug:sulindac'), concept: 'drug:aspirin-ours' }];
    });
    const shown = lines(to).filter((line) => line.startsWith('Drugs | drug:aspirin-ours'));
    expect(shown.slice(0, 2)).toEqual([
      'Drugs | drug:aspirin-ours | added |  |  | ',
      'Drugs | drug:aspirin-ours | added | steps |  | nsaid',
    ]);
    expect(shown).toContain('Drugs | drug:aspirin-ours | added | dose |  | 400 mg daily (US, verified, ofda)');
  });

  it('never shows a value as code', () => {
    const everything = lines(bundledPack, { info: bundledPack.info });
    expect(everything.length).toBeGreaterThan(500);
    expect(
      everything.filter((line) => /[{[]"|undefined|\[object/.test(line)).map((line) => line.slice(0, 200)),
    ).toEqual([]);
  });
});
