import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes files outside the checkout, and remembers what stood there.
 * @returns puts everything back: files as they were, folders that were made gone again
 * @throws where it may not write; what it had written is put back
 */
export function placeFiles(files: Readonly<Record<string, string>>): () => void {
  const undo: (() => void)[] = [];
  const restore = (): void => {
    for (const one of undo.splice(0).reverse()) one();
  };
  try {
    for (const [file, text] of Object.entries(files)) {
      const missing: string[] = [];
      for (let folder = path.dirname(file); !existsSync(folder); folder = path.dirname(folder)) missing.unshift(folder);
      for (const folder of missing) {
        mkdirSync(folder);
        undo.push(() => rmdirSync(folder));
      }
      const before = existsSync(file) ? readFileSync(file) : undefined;
      undo.push(() => (before ? writeFileSync(file, before) : rmSync(file, { force: true })));
      writeFileSync(file, text);
    }
  } catch (error) {
    restore();
    throw error;
  }
  return restore;
}
