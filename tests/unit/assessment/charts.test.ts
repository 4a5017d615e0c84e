import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createTextAssessor } from '../../../core/assessment/textAssessor.ts';
import { bundledPack } from '../../../core/knowledge/parts.ts';
import { indexPack } from '../../../core/lookup/packIndex.ts';
import { createContext } from '../../../core/text/context/context.ts';
import { english } from '../../../core/text/context/english.ts';
import { notePassages } from '../../../core/text/notePassages.ts';
import { createReader } from '../../../core/text/reader.ts';

interface Chart {
  readonly id: string;
  readonly text: string;
  readonly expected: readonly string[];
}

const folder = path.resolve(import.meta.dirname, '../../fixtures/charts');
const charts = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as Chart);

const reader = createReader(bundledPack);
const assess = createTextAssessor(indexPack(bundledPack));
const { knowsHeading } = createContext(english);
const firedOn = (text: string): readonly string[] => {
  const { mentions } = reader.readNote(text);
  return assess([...notePassages(text, knowsHeading)], mentions).assessment.fired.map(({ rule }) => rule);
};

// These charts have been learnt from: what is asserted is that nothing learnt gets lost, see the folder's README.
it('whole charts fire what they should and little else', { timeout: 60_000 }, () => {
  const judged = charts.map(({ id, text, expected }) => {
    const fired = firedOn(text);
    return {
      id,
      missed: expected.filter((rule) => !fired.includes(rule)),
      extra: fired.filter((rule) => !expected.includes(rule)),
    };
  });
  const wanted = charts.reduce((sum, { expected }) => sum + expected.length, 0);
  const missed = judged.flatMap((each) => each.missed.map((rule) => `${each.id} ${rule}`));
  const extra = judged.flatMap((each) => each.extra.map((rule) => `${each.id} ${rule}`));
  expect(1 - missed.length / wanted, `missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(0.985);
  expect(extra.length / charts.length, `false: ${extra.join(', ')}`).toBeLessThanOrEqual(0.02);
});

it('every rule is expected somewhere', () => {
  const expected = new Set(charts.flatMap((chart) => chart.expected));
  expect(bundledPack.rules.map(({ id }) => id).filter((id) => !expected.has(id))).toEqual([]);
});
