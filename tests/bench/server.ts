import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server for the benchmark's pages; isolated from other origins, where browsers let clocks be read exactly. */
export interface BenchServer {
  readonly origin: string;
  put(path: string, body: string): void;
  close(): Promise<void>;
}

const isolated = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cache-control': 'no-store',
};

export async function startBenchServer(): Promise<BenchServer> {
  const made = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const body = made.get(path);
    const type = path.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8';
    // Browsers ask for an icon by themselves.
    response.writeHead(body !== undefined ? 200 : 204, { 'content-type': type, ...isolated });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    put: (path, body) => void made.set(path, body),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
