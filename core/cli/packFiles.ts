import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { PackFile, Problem } from '../knowledge/validate/problem.ts';
import { jsonProblems } from './jsonText.ts';

/** The bundled pack. */
export const bundledFolder = fileURLToPath(new URL('../knowledge/sciatica', import.meta.url));

export interface ReadPack {
  readonly files: readonly PackFile[];
  readonly problems: readonly Problem[];
}

/** From where the command runs, unless it lies outside. */
function named(path: string): string {
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') ? path : near;
}

async function jsonFilesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function readJson(path: string): Promise<ReadPack> {
  const file = named(path);
  const text = await readFile(path, 'utf8');
  const problems = jsonProblems(text.replace(/^\uFEFF/, ' ')).map(({ line, column, found, expected }) => ({
    file,
    path: `line ${line}, column ${column}`,
    found,
    expected,
  }));
  return problems.length > 0 ? { files: [], problems } : { files: [{ file, value: JSON.parse(text) }], problems };
}

/**
 * Reads a pack from a file, or from every `.json` file of a folder and the folders in it.
 * @returns files parsed so far, and a problem for what is not there or no JSON
 */
export async function readPack(path: string): Promise<ReadPack> {
  try {
    const paths = (await stat(path)).isDirectory() ? await jsonFilesIn(path) : [path];
    if (paths.length === 0) {
      return {
        files: [],
        problems: [{ file: named(path), path: '', found: 'no .json file', expected: 'the files of a pack' }],
      };
    }
    const read = await Promise.all(paths.map(readJson));
    return { files: read.flatMap((one) => one.files), problems: read.flatMap((one) => one.problems) };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return {
      files: [],
      problems: [{ file: named(path), path: '', found, expected: 'a file or folder that can be read' }],
    };
  }
}
