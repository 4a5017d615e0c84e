import { describe, expect, it } from 'vitest';
import { createNoteAssessor } from '../../../core/assessment/noteAssessor.ts';
import { bundledPack } from '../../../core/knowledge/parts.ts';
import examples from '../../../core/knowledge/sciatica/rule-examples.json' with { type: 'json' };
import { indexPack } from '../../../core/lookup/packIndex.ts';
import { createReader } from '../../../core/text/reader.ts';

const assess = createNoteAssessor(indexPack(bundledPack), createReader(bundledPack));
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
