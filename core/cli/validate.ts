import { resolve, sep } from 'node:path';
import { runExamples } from '../assessment/runExamples.ts';
import type { Command } from '../cli.ts';
import { mergeParts, type PackPart } from '../knowledge/merge.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import { packCounts } from '../knowledge/validate/packCounts.ts';
import { isRecord } from '../knowledge/validate/packTree.ts';
import type { PackFile, Problem } from '../knowledge/validate/problem.ts';
import { validatePack } from '../knowledge/validate/validatePack.ts';
import { bundledFolder, readPack } from './packFiles.ts';

function print(problems: readonly Problem[]): void {
  for (const [file, inFile] of Map.groupBy(problems, (problem) => problem.file)) {
    console.error(file);
    for (const { path, found, expected } of inFile) {
      console.error(`  ${path ? `${path}: ` : ''}${found}\n    expected ${expected}`);
    }
  }
  console.error(problems.length === 1 ? '1 problem.' : `${problems.length} problems.`);
}

const standsAlone = (files: readonly PackFile[]): boolean =>
  files.some(({ value }) => isRecord(value) && isRecord(value.info) && value.info.kind === 'core');

/**
 * What stands below the files: nothing below a core pack; below a file of the bundled pack its other files; below an overlay,
 * or a part that does not say, the whole bundled pack.
 */
async function below(path: string, files: readonly PackFile[]): Promise<readonly PackFile[]> {
  if (path !== bundledFolder && !path.startsWith(bundledFolder + sep) && standsAlone(files)) return [];
  const bundled = await readPack(bundledFolder);
  const own = new Set(files.map((each) => each.file));
  return bundled.files.filter((each) => !own.has(each.file));
}

/** Runs the examples of the pack's rules and says of each that went wrong what was read. @returns the exit code */
function examplesAreRight(pack: Pack): number {
  const runs = runExamples(pack);
  const wrong = runs.filter(({ right }) => !right);
  for (const { example, at, fired } of wrong) {
    console.error(`  ruleExamples[${at}]: ${example.rule} ${fired ? 'fires' : 'stays silent'} on "${example.text}"`);
    console.error(`    expected ${example.fires ? 'to fire' : `silence (${example.because ?? 'near miss'})`}`);
  }
  console.log(`examples        ${runs.length - wrong.length} of ${runs.length} as written`);
  return wrong.length > 0 ? 1 : 0;
}

/** Checks a pack and prints what it holds; exit code 1 and every problem on stderr where it is not in order. */
export const validate: Command = {
  usage:
    'validate [FILE|FOLDER]      check a pack: schema, ids, sources, ranges, names; without a path the bundled one',
  async run(args) {
    if (args.length > 1 || args[0]?.startsWith('-')) {
      console.error('core validate: name one file or folder, or none for the bundled pack.');
      return 2;
    }
    const path = args[0] === undefined ? bundledFolder : resolve(args[0]);
    const { files, problems: unreadable } = await readPack(path);
    const problems = unreadable.length > 0 ? unreadable : validatePack(files, await below(path, files));
    if (problems.length > 0) {
      print(problems);
      return 1;
    }
    for (const line of packCounts(files)) console.log(line);
    return examplesAreRight(
      mergeParts([...(await below(path, files)), ...files].map(({ value }) => value as PackPart)),
    );
  },
};
