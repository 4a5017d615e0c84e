import { describe, expect, it } from 'vitest';
import { createTextAssessor } from '../../../core/assessment/textAssessor.ts';
import { bundledPack } from '../../../core/knowledge/parts.ts';
import examples from '../../../core/knowledge/sciatica/rule-examples.json' with { type: 'json' };
import { indexPack } from '../../../core/lookup/packIndex.ts';
import { createContext } from '../../../core/text/context/context.ts';
import { english } from '../../../core/text/context/english.ts';
import { notePassages } from '../../../core/text/notePassages.ts';
import { createReader } from '../../../core/text/reader.ts';

const assessText = createTextAssessor(indexPack(bundledPack));
const reader = createReader(bundledPack);
const { knowsHeading } = createContext(english);
const assess = (text: string) => assessText([...notePassages(text, knowsHeading)], reader.readNote(text).mentions);
const byRule = Map.groupBy(examples.ruleExamples, ({ rule }) => rule);

describe.each(bundledPack.rules.map(({ id, title }) => ({ id, title })))('$id $title', ({ id }) => {
  const mine = byRule.get(id) ?? [];

  it('has an example that fires and a near miss', () => {
    expect(mine.some(({ fires }) => fires)).toBe(true);
    expect(mine.some(({ fires }) => !fires)).toBe(true);
  });

  it.each(mine.filter(({ fires }) => fires))('fires: $text', ({ text }) => {
    expect(assess(text).assessment.fired.map(({ rule }) => rule)).toContain(id);
  });

  it.each(mine.filter(({ fires }) => !fires))('stays silent ($because): $text', ({ text }) => {
    expect(assess(text).assessment.fired.map(({ rule }) => rule)).not.toContain(id);
  });
});
