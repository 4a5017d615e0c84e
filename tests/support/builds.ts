import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export type BrowserKind = 'chromium' | 'firefox';
export const browserKinds: readonly BrowserKind[] = ['chromium', 'firefox'];

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Folders that WXT writes the built extension to. */
export const buildFolder: Readonly<Record<BrowserKind, string>> = {
  chromium: path.join(projectRoot, '.output', 'chrome-mv3'),
  firefox: path.join(projectRoot, '.output', 'firefox-mv3'),
};

/** Where `tests/frontends` are built to; the tests' server serves it below `/frontends/`. */
export const frontendsFolder = path.join(projectRoot, '.output', 'frontends');

/** The manifest as built; its shape is the browser's affair. */
export function manifestOf(kind: BrowserKind): Record<string, unknown> {
  return JSON.parse(readFileSync(path.join(buildFolder[kind], 'manifest.json'), 'utf8'));
}

/** @returns full paths of the built files with this ending */
export function builtFiles(kind: BrowserKind, ending: string): string[] {
  return readdirSync(buildFolder[kind], { recursive: true, encoding: 'utf8' })
    .map((each) => path.join(buildFolder[kind], each))
    .filter((each) => each.endsWith(ending) && statSync(each).isFile());
}
