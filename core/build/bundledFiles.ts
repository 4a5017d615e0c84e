import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { mergeParts, type PackPart } from '../knowledge/merge.ts';
import type { Pack } from '../knowledge/schema/pack.ts';

const folder = path.resolve(import.meta.dirname, '../knowledge/sciatica');

/**
 * The bundled pack as it stands in its files.
 * @param watch told the path of each file, so that a change builds again
 */
export async function readBundled(watch: (file: string) => void): Promise<Pack> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) watch(file);
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return mergeParts(texts.map((text) => JSON.parse(text) as PackPart));
}
