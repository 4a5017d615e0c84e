import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A web server for test pages on this machine only; it writes down what it was asked for. */
export interface PageServer {
  /** Without a slash at the end: "http://127.0.0.1:40123". */
  readonly origin: string;
  /** Paths requested so far, with query, in order. */
  readonly requests: readonly string[];
  /** Serves this HTML at this path from now on. */
  put(path: string, html: string): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

const fixtures = fileURLToPath(new URL('../fixtures/pages/', import.meta.url));

/** The file that a path names below a folder; undefined where it leads out of it. */
function fileIn(folder: string, path: string): string | undefined {
  const file = resolve(folder, `.${path}`);
  return file.startsWith(resolve(folder) + sep) ? file : undefined;
}

/**
 * Serves `tests/fixtures/pages` and what is `put` in. Everything else is answered with 404.
 * @param folders more folders, by the path they are served below ("/frontends")
 */
export async function startServer(folders: Readonly<Record<string, string>> = {}): Promise<PageServer> {
  const requests: string[] = [];
  const made = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const url = request.url ?? '/';
    requests.push(url);
    const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
    const below = Object.keys(folders).find((each) => path.startsWith(`${each}/`));
    const folder = below === undefined ? undefined : folders[below];
    const file = below && folder ? fileIn(folder, path.slice(below.length)) : fileIn(fixtures, path);
    const body = made.get(path) ?? (file && (await readFile(file).catch(() => undefined)));
    const type = types[extname(path)] ?? 'text/html; charset=utf-8';
    // Browsers ask for an icon by themselves; a 404 would stand in the console that the tests want clean.
    const missing = path === '/favicon.ico' ? 204 : 404;
    response.writeHead(body === undefined ? missing : 200, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    put: (path, html) => void made.set(path, html),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
