import path from 'node:path';
import { build } from 'vite';
import { readerTerms } from '../../core/build/readerTerms.ts';
import { projectRoot } from '../support/builds.ts';

/** The script for the benchmark's pages, built as the extension's own scripts are. */
export async function benchScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    plugins: [readerTerms()],
    build: {
      write: false,
      target: 'es2024',
      lib: { entry: path.join(import.meta.dirname, 'inPage/entry.ts'), formats: ['iife'], name: 'unused' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('vite gave no output');
  return first.output[0].code;
}
