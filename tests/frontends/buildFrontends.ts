import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { build, type Plugin } from 'vite';
import { frontendsFolder, projectRoot } from '../support/builds.ts';
import { fhirDefinitions } from './fhirDefinitions.ts';

const pages = path.join(import.meta.dirname, 'pages');

/** The front-ends, each a folder of `pages`. */
const frontends = ['medplum', 'grid', 'editor', 'components'] as const;

/** What Medplum imports for views that are not on the page, a scanner of codes, a signature, a router, and does not bring along. */
const leftOut: Plugin = {
  name: 'left-out',
  enforce: 'pre',
  resolveId: (id) => (/^(jsqr|signature_pad|react-router)$/.test(id) ? `\0left-out:${id}` : undefined),
  load: (id) =>
    id.startsWith('\0left-out:') ? 'export default undefined; export const useLocation = undefined;' : undefined,
};

/** What a page can notice is noted from its first line on. */
const witness: Plugin = {
  name: 'witness',
  transformIndexHtml: () => [{ tag: 'script', attrs: { src: '/witness.js' }, injectTo: 'head-prepend' }],
};

/** Of everything the built pages depend on. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const sources = [import.meta.dirname, pages, ...frontends.map((name) => path.join(pages, name))].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => path.join(folder, name)),
  );
  for (const file of [...sources.sort(), path.join(projectRoot, 'package-lock.json')]) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** Bundles the front-ends, unless they are built from just these sources already. @returns their folder */
export async function buildFrontends(): Promise<string> {
  const stamp = path.join(frontendsFolder, 'built-from');
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return frontendsFolder;
  // Under the test runner's own mode their libraries would come as for developers, and talk in the console.
  const mode = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({
    configFile: false,
    root: pages,
    base: './',
    logLevel: 'error',
    plugins: [leftOut, fhirDefinitions(), witness],
    build: {
      outDir: frontendsFolder,
      emptyOutDir: true,
      target: 'esnext',
      // Their sheets hold what a strict parser of CSS refuses and browsers pass over.
      cssMinify: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: Object.fromEntries(frontends.map((name) => [name, path.join(pages, name, 'index.html')])),
      },
    },
  });
  process.env.NODE_ENV = mode;
  writeFileSync(stamp, wanted);
  return frontendsFolder;
}
