import type { Command } from '../cli.ts';
import { diffPacks, type PackChange } from '../knowledge/diff.ts';
import { mergeParts, type PackPart } from '../knowledge/merge.ts';
import { overlayPack } from '../knowledge/overlay.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import { bundledFolder, readPack } from './packFiles.ts';

async function packAt(name: string): Promise<{ readonly pack: Pack } | { readonly problem: string }> {
  const { files, problems } = await readPack(name === 'bundled' ? bundledFolder : name);
  const [problem] = problems;
  if (problem) return { problem: `${problem.file}: ${problem.path} ${problem.found}; expected ${problem.expected}` };
  return { pack: mergeParts(files.map(({ value }) => value as PackPart)) };
}

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
};

function line({ kind, path, from, to }: PackChange): string {
  const where = path.join(' › ') || 'the whole entry';
  if (kind === 'added') return `  + ${where}${path.length > 0 ? `: ${shown(to)}` : ''}`;
  if (kind === 'removed') return `  − ${where}${path.length > 0 ? `: ${shown(from)}` : ''}`;
  return `  ~ ${where}: ${shown(from)} → ${shown(to)}`;
}

/** What changed clinically from one pack to another; exit code 1 where a pack cannot be read. */
export const diff: Command = {
  usage:
    'diff A B [--json]          what changed from pack A to pack B (a file, a folder, or "bundled"); an overlay B is laid over A',
  async run(args) {
    const [a, b] = args.filter((arg) => !arg.startsWith('--'));
    if (a === undefined || b === undefined) {
      console.error('core diff: name two packs, each a file, a folder or "bundled".');
      return 2;
    }
    const [from, to] = [await packAt(a), await packAt(b)];
    for (const read of [from, to]) if ('problem' in read) console.error(`core diff: ${read.problem}`);
    if ('problem' in from || 'problem' in to) return 1;
    const overlay = to.pack.info?.kind === 'overlay' && from.pack.info?.kind === 'core';
    const changes = diffPacks(from.pack, overlay ? overlayPack(from.pack, [to.pack]).pack : to.pack);
    if (args.includes('--json')) {
      console.log(JSON.stringify(changes));
      return 0;
    }
    for (const [item, group] of Map.groupBy(changes, (change) => `${change.list} › ${change.item}`)) {
      console.log(item);
      for (const change of group) console.log(line(change));
    }
    console.log(changes.length === 0 ? 'No difference.' : `${changes.length} differences.`);
    return 0;
  },
};
