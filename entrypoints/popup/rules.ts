import { createJudge, type Judge } from '../../core/assessment/judge.ts';
import { mergeParts, type PackPart } from '../../core/knowledge/merge.ts';
import type { Definition, Rule } from '../../core/knowledge/schema/rule.ts';
import bundled from '../../core/knowledge/sciatica/rules.json' with { type: 'json' };
import type { PackIndex } from '../../core/lookup/packIndex.ts';

type Rules = { readonly rules: readonly Rule[]; readonly definitions: readonly Definition[] };

/** What an overlay pack says anew takes the place of what has the same id. */
const laid = <T extends { readonly id: string }>(base: readonly T[], over: readonly T[]): readonly T[] => [
  ...new Map([...base, ...over].map((each) => [each.id, each])).values(),
];

/**
 * The judge over the rules of the pack in use: the bundled ones and those of overlays, or those of an imported core pack. Loaded
 * after the plan stands: a page is judged a moment later.
 */
export function judgeOf(index: PackIndex): Judge {
  const { rules, definitions }: Rules = index.replaced ? index.pack : mergeParts([bundled as unknown as PackPart]);
  return createJudge(index, laid(rules, index.pack.rules), laid(definitions, index.pack.definitions));
}
