import { StepId } from '../schema/ids.ts';
import { entriesOf } from './packTree.ts';
import type { PackFile, Problem } from './problem.ts';

/** S01 to S52: every claim of the article. */
export const articleClaims: readonly string[] = Array.from(
  { length: 52 },
  (_, index) => `S${String(index + 1).padStart(2, '0')}`,
);

/** What a core pack lacks: claims, their concordance, steps, a pitfall for each claim that is one. */
export function completenessProblems(files: readonly PackFile[], name: string): readonly Problem[] {
  const missing = (path: string, found: string, expected: string): Problem => ({ file: name, path, found, expected });
  const claims = entriesOf(files, 'claims');
  const ids = new Set(claims.map((claim) => claim.value.id));
  const problems = articleClaims
    .filter((id) => !ids.has(id))
    .map((id) => missing('claims', `${id} is missing`, 'S01 to S52, every claim of the article'));

  const speaking = new Map<unknown, string[]>();
  for (const { value } of entriesOf(files, 'concordance')) {
    for (const claim of Array.isArray(value.claims) ? value.claims : []) {
      speaking.set(claim, [...(speaking.get(claim) ?? []), String(value.id)]);
    }
  }
  for (const id of articleClaims) {
    const entries = speaking.get(id) ?? [];
    if (entries.length === 1) continue;
    const found = entries.length === 0 ? `no entry for ${id}` : `${id} in ${entries.join(' and ')}`;
    problems.push(missing('concordance', found, 'each claim in exactly one entry'));
  }

  const steps = entriesOf(files, 'steps').map((step) => step.value.id);
  for (const id of StepId.options.filter((step) => !steps.includes(step))) {
    problems.push(missing('steps', `no step "${id}"`, `the steps ${StepId.options.join(', ')}`));
  }

  const pitfalls = new Set(entriesOf(files, 'pitfalls').map((pitfall) => pitfall.value.claim));
  for (const { value } of claims.filter((claim) => claim.value.type === 'pitfall')) {
    if (!pitfalls.has(value.id))
      problems.push(missing('pitfalls', `none for ${value.id}`, 'one for each pitfall of the article'));
  }
  return problems;
}
