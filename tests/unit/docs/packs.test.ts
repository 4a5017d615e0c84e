import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledParts } from '../../../core/knowledge/parts.ts';
import { Pack } from '../../../core/knowledge/schema/pack.ts';
import { readPackFile } from '../../../core/library/importPack.ts';

const document = readFileSync('docs/packs.md', 'utf8');

describe('docs/packs.md', () => {
  const [, text = ''] = /```json\n([\s\S]*?)```/.exec(document) ?? [];

  it('shows an overlay that the import takes, and that is the tests’ own', async () => {
    const read = await readPackFile(
      'formulary.json',
      new TextEncoder().encode(text),
      { core: bundledParts, overlays: [] },
      1,
    );
    expect(read).toMatchObject({ ok: true, unverified: 0 });
    const fixture = JSON.parse(readFileSync('tests/fixtures/packs/local-formulary.json', 'utf8'));
    expect({ ...JSON.parse(text), $schema: '' }).toEqual({ ...fixture, $schema: '' });
  }, 20_000);

  it('names a schema that is there from the top of the checkout', () => {
    expect(existsSync(JSON.parse(text).$schema)).toBe(true);
  });

  it('names every key of a pack', () => {
    const [, table = ''] = /\| Key \| What it is \|\n([\s\S]*?)\n\n/.exec(document) ?? [];
    const listed = [...table.matchAll(/`(\w+)`/g)].map(([, key]) => key);
    const keys = Object.keys(Pack.entries).filter((key) => key !== '$schema');
    expect(keys.filter((key) => !listed.includes(key))).toEqual([]);
  });
});

describe.each(['README.md', 'docs/packs.md', 'docs/deployment.md', 'docs/development.md'])('%s', (file) => {
  const lines = readFileSync(file, 'utf8');

  it('names only commands of the core that there are', () => {
    const commands = readFileSync('core/cli.ts', 'utf8');
    const named = [...lines.matchAll(/core -- (\w+)/g)].map(([, command]) => command);
    expect(named.filter((command) => !new RegExp(`^  ${command}: async`, 'm').test(commands))).toEqual([]);
  });

  it('names only scripts and files that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    const run = [...lines.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name);
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
    const links = [...lines.matchAll(/\]\((?!http)([^)#]+)/g)].map(([, to = '']) => path.join(path.dirname(file), to));
    const paths = [...lines.matchAll(/`((?:core|docs|tests|components|entrypoints|public)\/[\w./-]+)`/g)].map(
      ([, to = '']) => to,
    );
    expect([...links, ...paths].filter((to) => !existsSync(to))).toEqual([]);
  });
});
