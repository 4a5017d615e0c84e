/** `core -- sig`: what a sig says, one JSON object per line. */
import { readFileSync } from 'node:fs';
import type { Command } from '../cli.ts';
import { productOf } from '../dosing/product.ts';
import { parseSig } from '../dosing/sigParser.ts';

const USAGE = 'sig "TEXT" [--drug NAME] | sig --jsonl FILE|-     what a sig says: dose, frequency, total of a day';

/** What is printed for a sig: the dose, and once more with the strength that stands in the product's name. */
export function describeSig(text: string, drug?: string): object {
  const product = drug === undefined ? undefined : productOf(drug);
  const instruction =
    drug !== undefined && product?.strength !== undefined && text.startsWith(drug) ? text.slice(drug.length) : text;
  const form = product?.form === undefined ? {} : { form: product.form };
  const named = product?.name === undefined ? {} : { drug: product.name };
  const dose = parseSig(text, { ...named, ...form });
  const { strength, strengthUnit } = product ?? {};
  if (strength === undefined || dose.perDay?.unit === 'mg') return dose;
  const massed = parseSig(instruction, { ...named, ...form, strength, ...(strengthUnit ? { strengthUnit } : {}) });
  return massed.perDay && massed.perDay.unit !== dose.perDay?.unit
    ? { ...dose, withStrength: { perDose: massed.perDose, perDay: massed.perDay } }
    : dose;
}

function* lines(path: string): Generator<[number, string]> {
  for (const [index, line] of readFileSync(path === '-' ? 0 : path, 'utf8')
    .split('\n')
    .entries()) {
    if (line.trim()) yield [index + 1, line];
  }
}

function runFile(path: string): number {
  for (const [number, line] of lines(path)) {
    let row: { text?: unknown; drug?: unknown };
    try {
      row = JSON.parse(line);
    } catch {
      console.error(`sig: ${path}:${number} is not JSON.`);
      return 1;
    }
    if (typeof row?.text !== 'string') {
      console.error(`sig: ${path}:${number} has no "text".`);
      return 1;
    }
    console.log(JSON.stringify(describeSig(row.text, typeof row.drug === 'string' ? row.drug : undefined)));
  }
  return 0;
}

export const sig: Command = {
  usage: USAGE,
  async run(args) {
    const option = (name: string): string | undefined => {
      const at = args.indexOf(name);
      return at < 0 ? undefined : args[at + 1];
    };
    const file = option('--jsonl');
    if (file !== undefined) {
      try {
        return runFile(file);
      } catch (error) {
        console.error(`sig: cannot read ${file}: ${error instanceof Error ? error.message : error}`);
        return 1;
      }
    }
    const drug = option('--drug');
    const [text] = args.filter((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--drug');
    if (text === undefined || args.includes('--jsonl')) {
      console.error(`usage: npm run -s core -- ${USAGE}`);
      return 2;
    }
    console.log(JSON.stringify(describeSig(text, drug)));
    return 0;
  },
};
