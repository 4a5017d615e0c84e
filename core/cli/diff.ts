import type { Command } from '../cli.ts';
import { diffPacks } from '../knowledge/diff/diffPacks.ts';
import { type ReadableChange, readableDiff } from '../knowledge/diff/readableDiff.ts';
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

const signs = { added: '+', removed: '−', changed: '~' } as const;

function line({ kind, part, was, now }: ReadableChange): string {
  const said = kind === 'changed' ? `${was || 'nothing'} → ${now || 'nothing'}` : now || was;
  const what = part || (kind === 'added' ? 'new' : 'gone');
  return `    ${signs[kind]} ${what}${said ? `: ${said}` : ''}`;
}

/** What changed clinically from one pack to another; exit code 1 where a pack cannot be read. */
export const diff: Command = {
  usage:
    'diff A B [--json]           what changed from pack A to pack B (a file, a folder, or "bundled"); an overlay B is laid over A',
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
    const next = overlay ? overlayPack(from.pack, [to.pack]).pack : to.pack;
    if (args.includes('--json')) {
      console.log(JSON.stringify(diffPacks(from.pack, next)));
      return 0;
    }
    const name = ({ info }: Pack): string => `${info.title} ${info.version} (${info.released})`;
    console.log(`${name(to.pack)} ${overlay ? 'laid over' : 'after'} ${name(from.pack)}`);
    const changes = readableDiff(from.pack, next);
    for (const [list, inList] of Map.groupBy(changes, (change) => change.list)) {
      console.log(list);
      for (const [entry, group] of Map.groupBy(inList, (change) => change.entry)) {
        console.log(`  ${entry}`);
        for (const change of group) console.log(line(change));
      }
    }
    const counted = changes.length === 1 ? '1 difference.' : `${changes.length} differences.`;
    console.log(changes.length === 0 ? 'No difference.' : counted);
    return 0;
  },
};
