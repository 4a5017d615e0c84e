import { runExamples } from '../assessment/runExamples.ts';
import type { Command } from '../cli.ts';
import { mergeParts, type PackPart } from '../knowledge/merge.ts';
import { bundledFolder, readPack } from './packFiles.ts';
import { rulesDocument } from './rulesDocument.ts';

/** Prints the table of the bundled pack's rules as `docs/rules.md` holds it. */
export const rules: Command = {
  usage: 'rules                       every rule with its sources, status and examples, as docs/rules.md',
  async run(args) {
    if (args.length > 0) {
      console.error('core rules: takes no argument.');
      return 2;
    }
    const { files } = await readPack(bundledFolder);
    const pack = mergeParts(files.map(({ value }) => value as PackPart));
    console.log(rulesDocument(pack, runExamples(pack)));
    return 0;
  },
};
