import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** @returns whether there is a file at this path that may be run */
function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** @returns the full paths of the programs of these names on the PATH, in the order of the names */
export function onPath(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).filter(isExecutable);
}

/**
 * Asks a browser for its version. That it answers also shows that it starts: a downloaded one may lack shared libraries,
 * and Ubuntu's `chromium-browser` is only a hint to install a snap.
 * @returns the major version, or `undefined` where it does not start; on Windows, where browsers do not say, `Infinity`
 */
export async function majorVersion(executable: string): Promise<number | undefined> {
  if (!isExecutable(executable)) return undefined;
  if (process.platform === 'win32') return Number.POSITIVE_INFINITY;
  try {
    const { stdout } = await run(executable, ['--version'], { timeout: 20_000, killSignal: 'SIGKILL' });
    const major = /(\d+)\.\d/.exec(stdout)?.[1];
    return major === undefined ? undefined : Number(major);
  } catch {
    return undefined;
  }
}

/** @returns the first of the candidates that starts and is at least this version */
export async function firstThatRuns(candidates: readonly string[], minimum: number): Promise<string | undefined> {
  for (const candidate of new Set(candidates)) {
    if (((await majorVersion(candidate)) ?? 0) >= minimum) return candidate;
  }
  return undefined;
}
