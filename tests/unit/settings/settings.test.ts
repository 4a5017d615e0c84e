import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSetting,
  readSettings,
  replaceSettings,
  settings,
  settingsAreNewer,
  updateSettings,
  watchSettings,
} from '../../../core/browser/settings.ts';
import { OLD_KEYS, SETTINGS_VERSION } from '../../../core/browser/settingsMigrations.ts';
import { settingIds } from '../../../core/browser/settingsTable.ts';
import future from './fixtures/future.json' with { type: 'json' };
import version1 from './fixtures/version1.json' with { type: 'json' };
import version2 from './fixtures/version2.json' with { type: 'json' };

const stored = () => fakeBrowser.storage.local.get();

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('the settings', () => {
  it('are the defaults until something is changed', async () => {
    const expected = Object.fromEntries(Object.entries(settings).map(([id, { default: preset }]) => [id, preset]));
    expect(await readSettings()).toEqual(expected);
  });

  it.each(settingIds)('%s has a default among its values', (id) => {
    expect(settings[id].values).toContain(settings[id].default);
  });

  it('store only what the user changed', async () => {
    expect(await changeSetting('look', 'box')).toBe('done');
    await changeSetting('history', false);
    await changeSetting('region', 'UK');
    await changeSetting('region', 'US');
    expect(await stored()).toEqual({
      settings: { version: SETTINGS_VERSION, changed: { look: 'box', history: false } },
    });
    expect(await readSettings()).toMatchObject({ look: 'box', region: 'US', history: false });
  });

  it('fall back where the storage holds what no longer fits', async () => {
    await fakeBrowser.storage.local.set({
      settings: { version: SETTINGS_VERSION, changed: { look: 'sparkling', region: 7, theme: 'dark' } },
    });
    expect(await readSettings()).toMatchObject({ look: 'underline', region: 'US', theme: 'dark' });
  });

  it.each([['text'], [null], [[]], [{ version: 'x', changed: 3 }]])('read %j as nothing changed', async (value) => {
    await fakeBrowser.storage.local.set({ settings: value });
    expect(await readSettings()).toMatchObject({ look: 'underline' });
    expect(await changeSetting('look', 'tint')).toBe('done');
    expect(await readSettings()).toMatchObject({ look: 'tint' });
  });

  it('are the defaults where the storage refuses, and say that nothing was kept', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no storage'));
    expect(await readSettings()).toMatchObject({ look: 'underline' });
    expect(await changeSetting('look', 'box')).toBe('refused');
  });

  it('keep both of two changes made at once', async () => {
    await Promise.all([changeSetting('look', 'box'), changeSetting('region', 'UK'), changeSetting('theme', 'dark')]);
    expect(await readSettings()).toMatchObject({ look: 'box', region: 'UK', theme: 'dark' });
  });

  it('are replaced as a whole by an import, which cannot bring what does not fit', async () => {
    await changeSetting('look', 'box');
    expect(await replaceSettings({ theme: 'dark', text: 'huge', other: 1 })).toBe('done');
    expect(await stored()).toEqual({ settings: { version: SETTINGS_VERSION, changed: { theme: 'dark' } } });
  });

  it('reach every open page, until its signal', async () => {
    const stop = new AbortController();
    const changed = vi.fn();
    watchSettings(changed, stop.signal);
    await changeSetting('look', 'tint');
    await vi.waitFor(() => expect(changed).toHaveBeenCalledWith(expect.objectContaining({ look: 'tint' })));
    stop.abort();
    await changeSetting('look', 'box');
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe.each([
  [1, version1],
  [2, version2],
] as const)('what version %i stored', (_version, frozen) => {
  const fixture: Record<string, unknown> = frozen;
  const chosen = { look: 'box', density: 'first', region: 'UK' };

  it('is read', async () => {
    await fakeBrowser.storage.local.set(fixture);
    expect(await readSettings()).toMatchObject(chosen);
  });

  it('is brought into today’s form, and stays as chosen', async () => {
    await fakeBrowser.storage.local.set(fixture);
    expect(await updateSettings()).toBe('done');
    expect(await stored()).toEqual({ settings: { version: SETTINGS_VERSION, changed: chosen } });
    expect(await readSettings()).toMatchObject(chosen);
  });

  it('survives an end at any step of that: the settings read before and after are the same', async () => {
    for (const dying of ['get', 'set', 'remove'] as const) {
      fakeBrowser.reset();
      await fakeBrowser.storage.local.set(fixture);
      const end = vi.spyOn(fakeBrowser.storage.local, dying).mockRejectedValue(new Error('the background was ended'));
      await updateSettings();
      end.mockRestore();
      expect(await readSettings(), `ended at ${dying}`).toMatchObject(chosen);
      await updateSettings();
      expect(await readSettings(), `done again after ${dying}`).toMatchObject(chosen);
      expect(Object.keys(await stored()).filter((key) => OLD_KEYS.includes(key))).toEqual([]);
    }
  });
});

describe('what a later version stored', () => {
  it('is read as far as it fits, and never written over', async () => {
    await fakeBrowser.storage.local.set(future);
    expect(await readSettings()).toMatchObject({ look: 'box', density: 'every' });
    expect(await settingsAreNewer()).toBe(true);
    expect(await changeSetting('region', 'UK')).toBe('newer');
    expect(await replaceSettings({})).toBe('newer');
    expect(await updateSettings()).toBe('done');
    expect(await stored()).toEqual(future);
  });
});
