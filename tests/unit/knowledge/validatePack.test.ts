import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PackFile } from '../../../core/knowledge/validate/problem.ts';
import { validatePack } from '../../../core/knowledge/validate/validatePack.ts';

const folder = fileURLToPath(new URL('../../../core/knowledge/sciatica/', import.meta.url));
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
// biome-ignore lint/suspicious/noExplicitAny: the tests break files in ways their types would not allow.
type Anything = any;
const fresh = (): Record<string, Anything> =>
  Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(folder + name, 'utf8'))]));
const asFiles = (pack: Record<string, Anything>): readonly PackFile[] =>
  Object.entries(pack).map(([file, value]) => ({ file, value }));

const gabapentin = (part: Anything): Anything =>
  part.drugs.find((drug: Anything) => drug.concept === 'drug:gabapentin');

/** What was done to the bundled pack, in which file, and what is said of it. */
const broken: readonly {
  readonly done: string;
  readonly file: string;
  readonly to: (part: Anything) => void;
  readonly path: string;
  readonly found: RegExp;
  readonly expected: RegExp;
}[] = [
  {
    done: 'a citation number is a word',
    file: 'claims.json',
    to: (part) => (part.claims[4].citations[1] = 'three'),
    path: 'claims[4].citations[1]',
    found: /^"three"$/,
    expected: /number/,
  },
  {
    done: 'a citation number is out of reach',
    file: 'claims.json',
    to: (part) => (part.claims[0].citations[0] = 0),
    path: 'claims[0].citations[0]',
    found: /^0$/,
    expected: />=1/,
  },
  {
    done: 'a key is misspelt',
    file: 'claims.json',
    to: (part) => (part.claims[0].citation = [1]),
    path: 'claims[0].citation',
    found: /unknown key "citation"/,
    expected: /key of the schema/,
  },
  {
    done: 'a key is left out',
    file: 'claims.json',
    to: (part) => delete part.claims[0].text,
    path: 'claims[0].text',
    found: /missing/,
    expected: /text|string/,
  },
  {
    done: 'a list has a name of its own',
    file: 'claims.json',
    to: (part) => (part.claimz = []),
    path: 'claimz',
    found: /unknown key/,
    expected: /key of the schema/,
  },
  {
    done: 'a dose has a unit nobody knows',
    file: 'drugs/opioids.json',
    to: (part) => (part.drugs[0].doses[0].unit = 'grains'),
    path: 'drugs[0].doses[0].unit',
    found: /"grains"/,
    expected: /"mg"/,
  },
  {
    done: 'a range runs backwards',
    file: 'drugs/gabapentinoids.json',
    to: (part) => (gabapentin(part).doses[0].perDay = { low: 3600, high: 900 }),
    path: 'drugs[1].doses[0].perDay',
    found: /3600/,
    expected: /low <= high/,
  },
  {
    done: 'a renal band is empty',
    file: 'drugs/gabapentinoids.json',
    to: (part) => Object.assign(gabapentin(part).renal[0], { from: 60, below: 30, over: undefined, upTo: undefined }),
    path: 'drugs[1].renal[0].below',
    found: /30, an empty band from 60/,
    expected: /more than 60/,
  },
  {
    done: 'a window ends before it begins',
    file: 'plan.json',
    to: (part) => (part.windows[0].toDays = 7),
    path: 'windows[0].toDays',
    found: /7, before fromDays 14/,
    expected: /at least 14/,
  },
  {
    done: 'strengths stand out of order',
    file: 'drugs/gabapentinoids.json',
    to: (part) => gabapentin(part).products[0].strengths.reverse(),
    path: 'drugs[1].products[0].strengths[1]',
    found: /300 after 400/,
    expected: /rising order/,
  },
  {
    done: 'a concept id has no kind',
    file: 'plan.json',
    to: (part) => (part.steps[0].concepts[0] = 'nsaid'),
    path: 'steps[0].concepts[0]',
    found: /"nsaid"/,
    expected: /kind:kebab-name/,
  },
  {
    done: 'a concept id leads nowhere',
    file: 'plan.json',
    to: (part) => (part.steps[0].concepts[0] = 'class:nsaids'),
    path: 'steps[0].concepts[0]',
    found: /"class:nsaids"/,
    expected: /id of a concept/,
  },
  {
    done: 'a source leads nowhere',
    file: 'red-flags.json',
    to: (part) => (part.redFlags[0].sources[0] = 'bmj'),
    path: 'redFlags[0].sources[0]',
    found: /"bmj"/,
    expected: /id of a source/,
  },
  {
    done: 'a window leads nowhere',
    file: 'plan.json',
    to: (part) => (part.steps[1].windows[0] = 'later'),
    path: 'steps[1].windows[0]',
    found: /"later"/,
    expected: /id of a window/,
  },
  {
    done: 'a pitfall names a concordance that is not there',
    file: 'plan.json',
    to: (part) => (part.pitfalls[2].concordance = 'none'),
    path: 'pitfalls[2].concordance',
    found: /"none"/,
    expected: /concordance entry/,
  },
  {
    done: 'a combination has an ingredient that is no concept',
    file: 'drug-names/combinations-analgesic.json',
    to: (part) => (part.combinations[0].ingredients[1].concept = 'drug:nothing'),
    path: 'combinations[0].ingredients[1].concept',
    found: /"drug:nothing"/,
    expected: /id of a concept/,
  },
  {
    done: 'an id is given twice',
    file: 'sources.json',
    to: (part) => (part.sources[1].id = 'seed'),
    path: 'sources[1].id',
    found: /"seed" a second time/,
    expected: /the first is sources.json sources\[0\]/,
  },
  {
    done: 'a verified statement loses its source',
    file: 'interactions.json',
    to: (part) => (part.interactions[0].sources = []),
    path: 'interactions[0].sources',
    found: /verified statement without a source/,
    expected: /"status": "unverified"/,
  },
  {
    done: 'a dose of the article loses its claim',
    file: 'drugs/gabapentinoids.json',
    to: (part) => delete gabapentin(part).doses.find((dose: Anything) => dose.basis === 'article').claims,
    path: 'drugs[1].doses[0].claims',
    found: /without its claim/,
    expected: /S08/,
  },
  {
    done: 'a name stands for two concepts',
    file: 'concepts/conditions.json',
    to: (part) => part.concepts[1].names.unshift({ text: 'Sciatica', type: 'synonym' }),
    path: 'concepts[1].names[0].text',
    found: /"sciatica" for condition:lumbar-radiculopathy, already for condition:sciatica/,
    expected: /one meaning/,
  },
  {
    done: 'a phrase is not closed',
    file: 'concepts/conditions.json',
    to: (part) => (part.concepts[0].names[1].text = 'sciatic (pain|neuralgia'),
    path: 'concepts[0].names[1].text',
    found: /never closed with "\)"/,
    expected: /character 9/,
  },
  {
    done: 'a phrase asks for a slot that is not there',
    file: 'concepts/conditions.json',
    to: (part) => (part.concepts[0].names[1].text = '{vertebrae} pain'),
    path: 'concepts[0].names[1].text',
    found: /no slot "vertebrae"/,
    expected: /id of a slot/,
  },
  {
    done: 'a code belongs to two concepts',
    file: 'concepts/conditions.json',
    to: (part) => (part.concepts[1].codes[0].code = 'M54.31'),
    path: 'concepts[1].codes[0].code',
    found: /ICD-10-CM M54.31, already a code of condition:sciatica/,
    expected: /one concept/,
  },
];

describe('validatePack says where a pack is broken, what is wrong and what would be right', () => {
  it.each(broken)('$done', ({ file, to, path, found, expected }) => {
    const pack = fresh();
    to(pack[file]);
    const problems = validatePack(asFiles(pack));
    const about = problems.find((problem) => problem.file === file && problem.path === path);
    expect(about, JSON.stringify(problems.slice(0, 3))).toBeDefined();
    expect(about?.found).toMatch(found);
    expect(about?.expected).toMatch(expected);
  });
});

describe('a core pack is complete', () => {
  const without = (change: (pack: Record<string, Anything>) => void): string => {
    const pack = fresh();
    change(pack);
    return validatePack(asFiles(pack))
      .map((problem) => `${problem.path}: ${problem.found}`)
      .join('\n');
  };

  it('has every claim', () => {
    expect(without((pack) => pack['claims.json'].claims.splice(29, 1))).toContain('claims: S30 is missing');
  });

  it('has every claim in exactly one entry of the concordance', () => {
    const said = without((pack) => pack['concordance.json'].concordance[1].claims.push('S01'));
    expect(said).toContain('concordance: S01 in gabapentinoid-next and gabapentin-preferred');
    expect(without((pack) => (pack['concordance.json'].concordance[0].claims = []))).toContain('no entry for S01');
  });

  it('has every step and a pitfall for each claim that is one', () => {
    expect(without((pack) => pack['plan.json'].steps.pop())).toContain('no step "rehab"');
    expect(without((pack) => pack['plan.json'].pitfalls.pop())).toContain('pitfalls: none for S49');
  });

  it('says once what it is', () => {
    expect(without((pack) => delete pack['info.json'].info)).toContain('info: 0 of them');
    expect(without((pack) => (pack['article.json'].info = pack['info.json'].info))).toContain('info: 2 of them');
  });
});

describe('an overlay', () => {
  const info = {
    id: 'our-hospital',
    title: 'Our hospital',
    version: '1',
    released: '2026-11-22',
    kind: 'overlay',
    language: 'en',
    publisher: 'Our hospital',
    reviewNote: 'Reviewed here.',
  };
  const base = asFiles(fresh());

  it('may use the ids of the pack below it and need not be complete', () => {
    const monitoring = [
      {
        id: 'ours',
        title: 'Ours',
        concepts: ['drug:gabapentin'],
        text: 'Ours.',
        status: 'verified',
        sources: ['seed'],
      },
    ];
    expect(validatePack([{ file: 'ours.json', value: { info, monitoring } }], base)).toEqual([]);
    expect(validatePack([{ file: 'ours.json', value: { info, monitoring } }])).toMatchObject([
      { path: 'monitoring[0].concepts[0]', expected: 'the id of a concept' },
      { path: 'monitoring[0].sources[0]', expected: 'the id of a source' },
    ]);
  });

  it.each([[null], [[]], ['pack'], [42]])('that is %j is no pack', (value) => {
    expect(validatePack([{ file: 'ours.json', value }], base)).toMatchObject([{ file: 'ours.json', path: '' }]);
  });
});
