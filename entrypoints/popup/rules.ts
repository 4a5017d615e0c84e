import { createJudge, type Judge } from '../../core/assessment/judge.ts';
import { mergeParts, type PackPart } from '../../core/knowledge/merge.ts';
import type { Definition, Rule } from '../../core/knowledge/schema/rule.ts';
import bundled from '../../core/knowledge/sciatica/rules.json' with { type: 'json' };
import type { PackIndex } from '../../core/lookup/packIndex.ts';

/** The judge over the bundled rules. Loaded after the plan stands: a page is judged a moment later. */
export function judgeOf(index: PackIndex): Judge {
  const { rules, definitions }: { rules: readonly Rule[]; definitions: readonly Definition[] } = mergeParts([
    bundled as unknown as PackPart,
  ]);
  return createJudge(index, rules, definitions);
}
