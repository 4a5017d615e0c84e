import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { coversSite, mayRead, noPolicy, policyFrom } from '../../../core/browser/policy.ts';
import { changeSetting, readSettings } from '../../../core/browser/settings.ts';
import { settingIds, settings } from '../../../core/browser/settingsTable.ts';
import type { SitePattern } from '../../../core/browser/siteAccess.ts';

const checksum = 'ab'.repeat(32);

describe('a policy', () => {
  it.each([undefined, null, 'text', 3, [], {}])('is empty when the browser gives %j', (managed) => {
    expect(policyFrom(managed)).toEqual(noPolicy);
  });

  it('locks settings, lists sites, pins a pack', () => {
    const managed = {
      settings: { look: 'box', history: false },
      sites: ['https://ehr.example.org', 'https://*.example.net/*', 'http://10.0.0.5/chart?x=1'],
      onlyTheseSites: true,
      pack: checksum.toUpperCase(),
    };
    expect(policyFrom(managed)).toEqual({
      settings: { look: 'box', history: false },
      sites: ['https://ehr.example.org/*', 'https://*.example.net/*', 'http://10.0.0.5/*'],
      onlyTheseSites: true,
      pack: checksum,
      problems: [],
    });
  });

  it.each([
    [{ settings: { look: 'neon' } }, 'settings.look', '"underline" or "box" or "tint"'],
    [{ settings: { aura: 'x' } }, 'settings.aura', '"look"'],
    [{ settings: { history: 'off' } }, 'settings.history', 'true or false'],
    [{ settings: 'all' }, 'settings', 'an object'],
    [{ settings: { constructor: 'x' } }, 'settings.constructor', '"look"'],
    [{ sites: 'https://a.example' }, 'sites', 'a list'],
    [{ sites: ['https://a.example', 'chrome://flags'] }, 'sites[1]', 'an address'],
    [{ sites: ['<all_urls>'] }, 'sites[0]', 'an address'],
    [{ sites: [7] }, 'sites[0]', 'an address'],
    [{ onlyTheseSites: 'yes' }, 'onlyTheseSites', 'true or false'],
    [{ pack: 'abc' }, 'pack', 'SHA-256'],
    [{ pack: 7 }, 'pack', 'SHA-256'],
  ])('with %j says what is wrong and where, and leaves it out', (managed, where, expected) => {
    const { problems, ...rest } = policyFrom(managed);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.where).toBe(where);
    expect(problems[0]?.expected).toContain(expected);
    expect(rest.settings).toEqual({});
    expect(rest).not.toHaveProperty('pack');
  });

  it('with one bad value still counts the others', () => {
    const { settings: locked, sites } = policyFrom({
      settings: { look: 'x', theme: 'dark' },
      sites: [1, 'https://a.b'],
    });
    expect(locked).toEqual({ theme: 'dark' });
    expect(sites).toEqual(['https://a.b/*']);
  });
});

describe('the sites of a policy', () => {
  it.each([
    ['https://ehr.example.org/*', 'https://ehr.example.org/chart?1', true],
    ['https://ehr.example.org/*', 'http://ehr.example.org/', false],
    ['https://ehr.example.org/*', 'https://ehr.example.org.evil.net/', false],
    ['*://ehr.example.org/*', 'http://ehr.example.org/', true],
    ['https://*.example.org/*', 'https://a.b.example.org/', true],
    ['https://*.example.org/*', 'https://example.org/', true],
    ['https://*.example.org/*', 'https://badexample.org/', false],
    ['https://*.example.org/*', 'https://*.example.org/*', true],
    ['https://*.example.org/*', 'not an address', false],
  ])('%s covers %s: %s', (pattern, url, covers) => {
    expect(coversSite(pattern as SitePattern, url)).toBe(covers);
  });

  it('limit reading only where the policy says so', () => {
    const sites = ['https://a.example/*' as SitePattern];
    expect(mayRead({ ...noPolicy, sites }, 'https://b.example/')).toBe(true);
    expect(mayRead({ ...noPolicy, sites, onlyTheseSites: true }, 'https://b.example/')).toBe(false);
    expect(mayRead({ ...noPolicy, sites, onlyTheseSites: true }, 'https://a.example/x')).toBe(true);
  });
});

describe('a locked setting', () => {
  beforeEach(() => {
    vi.restoreAllMocks();
    fakeBrowser.reset();
  });

  it('counts before the user’s choice, and cannot be changed', async () => {
    await changeSetting('look', 'tint');
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockResolvedValue({ settings: { look: 'box' } } as never);
    expect(await readSettings()).toMatchObject({ look: 'box' });
    expect(await changeSetting('look', 'underline')).toBe('locked');
    vi.restoreAllMocks();
    expect(await readSettings()).toMatchObject({ look: 'tint' });
  });

  it('is none where the browser has no policy and says so with an error, as Firefox does', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await readSettings()).toMatchObject({ look: 'underline' });
  });
});

describe('public/managed-storage.json, by which Chromium checks a policy', () => {
  const schema = JSON.parse(readFileSync('public/managed-storage.json', 'utf8'));

  it('knows every setting with its values, and no other', () => {
    const { properties } = schema.properties.settings;
    expect(Object.keys(properties).sort()).toEqual([...settingIds].sort());
    for (const id of settingIds) {
      const { type, values } = settings[id];
      expect(properties[id], id).toMatchObject(
        type === 'switch' ? { type: 'boolean' } : { type: 'string', enum: [...values] },
      );
    }
  });

  it('knows everything else a policy can say', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(['onlyTheseSites', 'pack', 'settings', 'sites']);
  });
});
