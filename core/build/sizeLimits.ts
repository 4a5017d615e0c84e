import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Most bytes, gzipped, that a user's machine is made to load, by what loads it. */
const limits = [
  {
    what: 'content script, in every frame that is read',
    limit: 40_000,
    files: (folder: string) => [path.join(folder, 'content-scripts/reader.js')],
  },
  {
    what: 'reader of text, in frames with something to read',
    limit: 155_000,
    files: (folder: string) => [path.join(folder, 'reading.js')],
  },
  {
    what: 'term card, in frames where one was opened',
    limit: 90_000,
    files: (folder: string) => [path.join(folder, 'card.js')],
  },
  { what: 'popup', limit: 90_000, files: (folder: string) => scriptsOf(folder, 'popup.html') },
] as const;

/** The scripts of a page with all they import, but not what is loaded later. */
async function scriptsOf(folder: string, page: string): Promise<readonly string[]> {
  const html = await readFile(path.join(folder, page), 'utf8');
  const found = new Set(
    [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((match) => path.join(folder, match[1] ?? '')),
  );
  for (const file of found) {
    const code = await readFile(file, 'utf8');
    for (const [, name = ''] of code.matchAll(/(?:^|[;}\s])(?:import|from)\s*["'](\.[^"']+\.js)["']/g)) {
      found.add(path.resolve(path.dirname(file), name));
    }
  }
  return [...found];
}

const exists = async (folder: string, file: string): Promise<boolean> => (await readdir(folder)).includes(file);

/** Prints the gzipped sizes of a build. @throws when one is over its limit */
export async function checkSizes(folder: string, print: (line: string) => void): Promise<void> {
  const over: string[] = [];
  for (const { what, limit, files } of limits) {
    if (what === 'popup' && !(await exists(folder, 'popup.html'))) continue;
    let size = 0;
    for (const file of await files(folder)) size += gzipSync(await readFile(file), { level: 9 }).length;
    const line = `${what}: ${(size / 1000).toFixed(1)} kB gzip (at most ${limit / 1000} kB)`;
    print(line);
    if (size > limit) over.push(line);
  }
  if (over.length > 0) throw new Error(`The build is too large. ${over.join('; ')}`);
}
