import { resolve, sep } from 'node:path';
import { type ExampleRun, runExamples } from '../assessment/runExamples.ts';
import type { Command } from '../cli.ts';
import { mergeParts, type PackPart } from '../knowledge/merge.ts';
import { overlayPack } from '../knowledge/overlay.ts';
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

/** Says of each example that went wrong what was read. */
function printRuns(runs: readonly ExampleRun[]): void {
  for (const { example, at, fired } of runs) {
    console.error(`  ruleExamples[${at}]: ${example.rule} ${fired ? 'fires' : 'stays silent'} on "${example.text}"`);
    console.error(`    expected ${example.fires ? 'to fire' : `silence (${example.because ?? 'near miss'})`}`);
  }
}

/** Runs the examples of the pack's rules. @returns the exit code */
function examplesAreRight(pack: Pack): number {
  const runs = runExamples(pack);
  const wrong = runs.filter(({ right }) => !right);
  printRuns(wrong);
  console.log(`examples        ${runs.length - wrong.length} of ${runs.length} as written`);
  return wrong.length > 0 ? 1 : 0;
}

/**
 * The same over an overlay, laid over its base as in the browser. Its own examples have to come out as written; of the base's
 * it is said which come out otherwise now, because that may be what it is for.
 */
function overlayIsRight(base: Pack, own: Pack): number {
  const { pack } = overlayPack(base, [own]);
  const changed = runExamples(mergeParts([pack])).filter(({ right }) => !right);
  if (changed.length > 0) {
    console.error(`${changed.length} examples of the pack below come out otherwise with this overlay. Is that meant?`);
    printRuns(changed);
  }
  return examplesAreRight(mergeParts([{ ...pack, ruleExamples: own.ruleExamples }]));
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
    const own = files.map(({ value }) => value as PackPart);
    const base = (await below(path, files)).map(({ value }) => value as PackPart);
    const overlay = own.some(({ info }) => info?.kind === 'overlay');
    return overlay
      ? overlayIsRight(mergeParts(base), mergeParts(own))
      : examplesAreRight(mergeParts([...base, ...own]));
  },
};
