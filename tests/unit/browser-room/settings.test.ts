import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSetting, readSettings, settings, watchSettings } from '../../../core/browser/settings.ts';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('the settings', () => {
  it('are the defaults until something is changed', async () => {
    const expected = Object.fromEntries(Object.entries(settings).map(([id, { default: preset }]) => [id, preset]));
    expect(await readSettings()).toEqual(expected);
  });

  it('store only what the user changed', async () => {
    await changeSetting('look', 'box');
    await changeSetting('region', 'UK');
    await changeSetting('region', 'US');
    expect(await fakeBrowser.storage.local.get()).toEqual({ 'setting.look': 'box' });
    expect(await readSettings()).toMatchObject({ look: 'box', region: 'US' });
  });

  it('fall back where the storage holds what no longer fits', async () => {
    await fakeBrowser.storage.local.set({ 'setting.look': 'sparkling', 'setting.region': 7 });
    expect(await readSettings()).toMatchObject({ look: 'underline', region: 'US' });
  });

  it('are the defaults where the storage refuses, and say that nothing was kept', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no storage'));
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('no storage'));
    expect(await readSettings()).toMatchObject({ look: 'underline' });
    expect(await changeSetting('look', 'box')).toBe(false);
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
