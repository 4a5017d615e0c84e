import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runExamples } from '../../../core/assessment/runExamples.ts';
import { rulesDocument } from '../../../core/cli/rulesDocument.ts';
import { mergeParts, type PackPart } from '../../../core/knowledge/merge.ts';
import { bundledParts } from '../../../core/knowledge/parts.ts';
import examples from '../../../core/knowledge/sciatica/rule-examples.json' with { type: 'json' };

it('docs/rules.md is what the pack says now (npm run -s core -- rules > docs/rules.md)', () => {
  const pack = mergeParts([...bundledParts, examples as unknown as PackPart]);
  const document = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');
  expect(document.trim()).toBe(rulesDocument(pack, runExamples(pack)).trim());
});
