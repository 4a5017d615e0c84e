import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { listKeys, mergeParts } from '../../../core/knowledge/merge.ts';
import { bundledPack, bundledParts } from '../../../core/knowledge/parts.ts';
import { Pack } from '../../../core/knowledge/schema/pack.ts';
import { bundledTerms } from '../../../core/knowledge/terms.ts';
import { packJsonSchemaText } from '../../../core/knowledge/validate/packJsonSchema.ts';
import { validatePack } from '../../../core/knowledge/validate/validatePack.ts';

const folder = fileURLToPath(new URL('../../../core/knowledge/sciatica/', import.meta.url));
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
const files = names.map((file) => ({ file, value: JSON.parse(readFileSync(folder + file, 'utf8')) as object }));

describe('the bundled pack', () => {
  it('is in order', () => {
    expect(validatePack(files)).toEqual([]);
  });

  it('is loaded whole: every entry of every file but the examples of rules', () => {
    const joined = mergeParts(files.map((each) => each.value));
    for (const key of listKeys) {
      if (key === 'ruleExamples') expect(bundledPack[key]).toEqual([]);
      else expect(bundledPack[key], key).toHaveLength(joined[key].length);
    }
  });

  it('is filled in exactly as the schema would', () => {
    const written = Object.fromEntries(
      listKeys.map((key) => [key, bundledParts.flatMap((part): readonly unknown[] => part[key] ?? [])]),
    );
    const parsed = v.parse(Pack, { info: bundledPack.info, article: bundledPack.article, ...written });
    const concepts = bundledPack.concepts.map(({ summary, ...concept }) => concept);
    expect({ ...bundledPack, concepts }).toEqual(parsed);
  });

  it('puts each summary on its concept', () => {
    const sciatica = bundledPack.concepts.find((concept) => concept.id === 'condition:sciatica');
    expect(sciatica?.summary?.text).toMatch(/leg/);
    for (const { text } of bundledPack.summaries) expect(text.length).toBeLessThanOrEqual(140);
  });

  it('gives the content script the same names, and nothing but names', () => {
    const terms = bundledTerms();
    expect(Object.keys(terms).sort()).toEqual(['abbreviations', 'combinations', 'concepts', 'slots']);
    expect(terms.concepts.map((concept) => concept.id)).toEqual(bundledPack.concepts.map((concept) => concept.id));
  });

  it('names the JSON Schema from every file, by the way to it', () => {
    for (const { file, value } of files) {
      const up = '../'.repeat(file.split('/').length);
      expect(value, file).toHaveProperty('$schema', `${up}pack.schema.json`);
    }
  });
});

it('has its JSON Schema committed as the schema stands (npm run -s core -- schema)', () => {
  expect(readFileSync(new URL('../../../core/knowledge/pack.schema.json', import.meta.url), 'utf8')).toBe(
    packJsonSchemaText(),
  );
});
