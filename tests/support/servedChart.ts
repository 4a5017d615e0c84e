import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildFolder } from './builds.ts';

/** @returns the sample chart as a page that any web server could serve: without the extension's script and its greeting */
export function servedChart(): string {
  const html = readFileSync(path.join(buildFolder.chromium, 'chart.html'), 'utf8');
  return html
    .replace(/<script[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g, '')
    .replace(/<aside[\s\S]*?<\/aside>/, '')
    .replace(/<link rel="stylesheet"[^>]*href="([^"]*)"[^>]*>/g, (_, href: string) => {
      return `<style>${readFileSync(path.join(buildFolder.chromium, href), 'utf8')}</style>`;
    });
}
