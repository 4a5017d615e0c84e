import { benchScript } from '../bundle.ts';
import type { BenchServer } from '../server.ts';
import { chartPage } from './chart.ts';
import { menuPage } from './menu.ts';
import { notesPage } from './notes.ts';

/** Addresses of the pages that are measured on. */
export interface BenchPages {
  readonly small: string;
  /** A chart of 100,000 text nodes, and one of a tenth of it. */
  readonly chart: string;
  readonly tenth: string;
  readonly notes: string;
  /** As long as the chart, without any term. */
  readonly without: string;
  /** A small page of results and visits without any term. */
  readonly results: string;
  /** A frame without clinical text. */
  readonly menu: string;
}

/** Makes all pages and serves them, each with the benchmark's script. */
export async function putPages(server: BenchServer, notes: readonly string[]): Promise<BenchPages> {
  server.put('/bench.js', await benchScript());
  const put = (name: string, { html }: { readonly html: string }): string => {
    server.put(`/${name}`, html.replace('</head>', '<script src="/bench.js"></script></head>'));
    return `${server.origin}/${name}`;
  };
  return {
    small: put('small', chartPage(400)),
    chart: put('chart', chartPage(100_000)),
    tenth: put('tenth', chartPage(10_000)),
    notes: put('notes', notesPage(notes)),
    without: put('without', chartPage(100_000, false)),
    results: put('results', chartPage(400, false)),
    menu: put('menu', menuPage()),
  };
}
