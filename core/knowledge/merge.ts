import { withDefaults } from './defaults.ts';
import type { Pack, PackInput } from './schema/pack.ts';

/** One file of a pack: some of its keys. */
export type PackPart = Partial<PackInput>;

/** The keys of a pack that are lists; files join them. */
export const listKeys = [
  'sources',
  'claims',
  'steps',
  'windows',
  'pitfalls',
  'monitoring',
  'slots',
  'concepts',
  'summaries',
  'combinations',
  'abbreviations',
  'drugs',
  'redFlags',
  'interactions',
  'concordance',
  'definitions',
  'rules',
  'ruleExamples',
] as const satisfies readonly (keyof Pack)[];

/**
 * Joins the files of a pack: lists in the order of the files, `info` and `article` from the file that has them, each summary put
 * on its concept. The files are taken as valid (`validate` says what is not).
 */
export function mergeParts(parts: readonly PackPart[]): Pack {
  const lists = Object.fromEntries(
    listKeys.map((key) => [key, parts.flatMap((part): readonly unknown[] => part[key] ?? [])]),
  );
  const info = parts.find((part) => part.info)?.info;
  const article = parts.find((part) => part.article)?.article;
  const pack = withDefaults({ ...(info && { info }), ...(article && { article }), ...lists });
  if (pack.summaries.length === 0) return pack;
  const summaries = new Map(pack.summaries.map(({ concept, ...summary }) => [concept, summary]));
  const concepts = pack.concepts.map((concept) => {
    const summary = summaries.get(concept.id);
    return summary ? { ...concept, summary } : concept;
  });
  return { ...pack, concepts };
}
