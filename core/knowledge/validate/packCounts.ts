import { articleClaims } from './completenessProblems.ts';
import { entriesOf, isRecord, placesOf } from './packTree.ts';
import type { PackFile } from './problem.ts';

/** How much a pack holds, as lines to print. */
export function packCounts(files: readonly PackFile[]): readonly string[] {
  const count = (list: string): number => entriesOf(files, list).length;
  const below = (list: string, key: string): number =>
    entriesOf(files, list).reduce((sum, { value }) => sum + (Array.isArray(value[key]) ? value[key].length : 0), 0);
  const claims = new Set(entriesOf(files, 'claims').map((claim) => claim.value.id));
  const inConcordance = new Set(entriesOf(files, 'concordance').flatMap(({ value }) => value.claims));
  const differing = entriesOf(files, 'concordance').filter(({ value }) => value.verdict === 'differs').length;
  const statements = placesOf(files).filter(
    ({ keys, value }) => isRecord(value) && value.status && keys.at(-2) !== 'names',
  );
  const verified = statements.filter(({ value }) => value.status === 'verified').length;
  const used = new Set(placesOf(files).flatMap(({ value }) => (Array.isArray(value.sources) ? value.sources : [])));
  const sources = entriesOf(files, 'sources');
  return [
    `claims          ${articleClaims.filter((id) => claims.has(id)).length} of ${articleClaims.length} claims, ${articleClaims.filter((id) => inConcordance.has(id)).length} in the concordance (${count('concordance')} entries, ${differing} differ)`,
    `plan            ${count('steps')} steps, ${count('windows')} windows, ${count('pitfalls')} pitfalls, ${count('monitoring')} monitoring entries`,
    `concepts        ${count('concepts')} with ${below('concepts', 'names')} names and ${below('concepts', 'codes')} codes, ${count('combinations')} combinations, ${count('abbreviations')} ambiguous terms`,
    `drugs           ${count('drugs')} with ${below('drugs', 'doses')} dose facts, ${below('drugs', 'renal')} renal bands, ${below('drugs', 'products')} products`,
    `safety          ${count('redFlags')} red flags, ${count('interactions')} interactions, ${count('rules')} rules with ${count('ruleExamples')} examples`,
    `statements      ${verified} verified, ${statements.length - verified} unverified`,
    `sources         ${sources.length}, ${sources.filter(({ value }) => used.has(value.id)).length} of them cited`,
  ];
}
