import type { Command } from '../cli.ts';
import { listKeys } from '../knowledge/merge.ts';
import { isRecord } from '../knowledge/validate/packTree.ts';
import { readPack } from './packFiles.ts';

/** The files of a pack as the one file that an import takes: lists joined in the order of the files, as they are written. */
export const join: Command = {
  usage: 'join FOLDER                 the files of a pack as one, for the import in the options',
  async run(args) {
    const [path, ...more] = args;
    if (path === undefined || more.length > 0) {
      console.error('core join: name one folder or file.');
      return 2;
    }
    const { files, problems } = await readPack(path);
    for (const { file, path: place, found, expected } of problems)
      console.error(`core join: ${file}: ${place} ${found}; expected ${expected}`);
    if (problems.length > 0) return 1;
    const parts = files.flatMap(({ value }) => (isRecord(value) ? [value] : []));
    const lists = listKeys.map((key) => [
      key,
      parts.flatMap((part): readonly unknown[] => (Array.isArray(part[key]) ? part[key] : [])),
    ]);
    const whole = Object.assign(
      {},
      ...parts.map(({ info, article }) => ({
        ...(info !== undefined && { info }),
        ...(article !== undefined && { article }),
      })),
    );
    console.log(
      JSON.stringify({ ...whole, ...Object.fromEntries(lists.filter(([, list]) => list?.length)) }, undefined, 2),
    );
    return 0;
  },
};
