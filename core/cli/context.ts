import { readFileSync } from 'node:fs';
import type { Command } from '../cli.ts';
import { createContext } from '../text/context/context.ts';
import { type ContextLine, contextOfLine } from '../text/context/contextLine.ts';
import { english } from '../text/context/english.ts';

/** Judges any span of any sentence, so that the reader can be scored on other people's concepts. */
export const context: Command = {
  usage:
    'context --jsonl FILE|-      {sentence, start, end} or {sentence, concept} per line → {negation, temporality, experiencer}',
  async run(args) {
    const file = args[0] === '--jsonl' ? args[1] : undefined;
    if (file === undefined || args.length > 2) {
      console.error(`usage: npm run -s core -- ${context.usage}`);
      return 2;
    }
    const reader = createContext(english);
    let bad = 0;
    const lines = readFileSync(file === '-' ? 0 : file, 'utf8').split('\n');
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const result = readLine(line, reader);
      if ('error' in result) bad += 1;
      console.log(JSON.stringify('error' in result ? { line: index + 1, ...result } : result));
    }
    return bad === 0 ? 0 : 1;
  },
};

function readLine(line: string, reader: ReturnType<typeof createContext>): object {
  try {
    return contextOfLine(JSON.parse(line) as ContextLine, reader);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
