import { completenessProblems } from './completenessProblems.ts';
import { isRecord } from './packTree.ts';
import type { PackFile, Problem } from './problem.ts';
import { rangeProblems } from './rangeProblems.ts';
import { referenceProblems } from './referenceProblems.ts';
import { schemaProblems } from './schemaProblems.ts';
import { statementProblems } from './statementProblems.ts';
import { surfaceProblems } from './surfaceProblems.ts';

/**
 * Everything wrong in a pack, in the order of its files; empty for a pack that may be used. What lies across files is looked at
 * once each file is right in itself.
 * @param files the parsed files of one pack
 * @param base the files of the pack below it, whose ids an overlay may use
 */
export function validatePack(files: readonly PackFile[], base: readonly PackFile[] = []): readonly Problem[] {
  const broken = files.flatMap(schemaProblems);
  if (broken.length > 0) return broken;
  const infos = files.flatMap(({ value }) => (isRecord(value) && isRecord(value.info) ? [value.info] : []));
  const name = files[0]?.file ?? '';
  const about: Problem[] =
    infos.length === 1 || (infos.length === 0 && base.length > 0)
      ? []
      : [
          {
            file: name,
            path: 'info',
            found: `${infos.length} of them`,
            expected: 'one, in one of the files of the pack',
          },
        ];
  const whole = infos[0]?.kind === 'core';
  return [
    ...about,
    ...referenceProblems(files, base),
    ...statementProblems(files),
    ...rangeProblems(files),
    ...surfaceProblems(files, base),
    ...(whole ? completenessProblems(files, name) : []),
  ];
}
