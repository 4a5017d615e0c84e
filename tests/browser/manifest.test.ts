import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BrowserKind, browserKinds, buildFolder, builtFiles, manifestOf } from '../support/builds.ts';

const permissions: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage'],
  firefox: ['activeTab', 'contextMenus', 'scripting', 'storage'],
};

describe.each(browserKinds)('the built manifest for %s', (kind) => {
  const manifest = manifestOf(kind);

  it('is version 3', () => {
    expect(manifest.manifest_version).toBe(3);
  });

  it('asks for exactly the permissions of the architecture', () => {
    expect([...(manifest.permissions as string[])].sort()).toEqual(permissions[kind]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  it('asks for no host at install', () => {
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
  });

  it('can ask for single sites later', () => {
    const patterns = manifest.optional_host_permissions as string[];
    expect(patterns.length).toBeGreaterThan(0);
    expect(patterns.every((pattern) => /^(\*|https?):\/\/\*\/\*$/.test(pattern))).toBe(true);
  });

  it('forbids its own pages every connection', () => {
    const policy = (manifest.content_security_policy as { extension_pages: string }).extension_pages;
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  it('exposes nothing to web pages that would tell them it is there', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('suggests at most four keys, each with Ctrl or Alt', () => {
    const commands = Object.values(manifest.commands as Record<string, { suggested_key?: { default: string } }>);
    const keys = commands.flatMap(({ suggested_key }) => (suggested_key ? [suggested_key.default] : []));
    expect(keys).toHaveLength(4);
    for (const key of keys) expect(key).toMatch(/^(Ctrl|Alt)\+/);
  });

  it('has every file it names', () => {
    const named = JSON.stringify(manifest).match(/"[^"\s]+\.(?:js|html|png|svg)"/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) {
      expect(() => readFileSync(path.join(buildFolder[kind], JSON.parse(name))), name).not.toThrow();
    }
  });
});

describe('the built manifest for firefox', () => {
  it('declares that no data is collected', () => {
    const { gecko } = manifestOf('firefox').browser_specific_settings as { gecko: Record<string, unknown> };
    expect(gecko.id).toMatch(/@/);
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });
});

/**
 * The content security policy stops extension pages and the background; a content script it does not reach. So the built
 * code is searched as well: nothing in it can open a connection.
 */
describe.each(browserKinds)('the built code for %s', (kind) => {
  const scripts = builtFiles(kind, '.js');
  // A call of the global `fetch`; methods of that name (MiniSearch has one) are no connection.
  const calls = /(?<![.\w$#])fetch\s*\((?![^()]*\)\s*\{)|\b(?:window|self|globalThis)\s*\.\s*fetch\b/;
  const opens = /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport|importScripts)\b/;
  const connects = new RegExp(`${calls.source}|${opens.source}`);

  it.each(scripts.map((file) => [path.relative(buildFolder[kind], file), file]))(
    '%s opens no connection',
    (_, file) => {
      const code = readFileSync(file, 'utf8');
      const at = code.search(connects);
      expect(at === -1 ? undefined : code.slice(Math.max(0, at - 80), at + 80)).toBeUndefined();
    },
  );

  it('loads nothing from elsewhere', () => {
    for (const file of [...builtFiles(kind, '.html'), ...builtFiles(kind, '.css')]) {
      const text = readFileSync(file, 'utf8');
      expect(text, file).not.toMatch(/(?:src|href)\s*=\s*["']?(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|@import/);
    }
  });
});
