import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
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

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.pdf': 'application/pdf' };

const pagesFolder = new URL('../fixtures/pages/', import.meta.url);

/** Serves `tests/fixtures/pages` and what is `put` in. Everything else is answered with 404. */
export async function startServer(): Promise<PageServer> {
  const requests: string[] = [];
  const made = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const url = request.url ?? '/';
    requests.push(url);
    const path = new URL(url, 'http://127.0.0.1').pathname;
    const file = new URL(`.${path}`, pagesFolder);
    const inside = file.href.startsWith(pagesFolder.href);
    const body = made.get(path) ?? (inside ? await readFile(fileURLToPath(file)).catch(() => undefined) : undefined);
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
