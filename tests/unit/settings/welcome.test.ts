import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcome } from '../../../entrypoints/background/welcome.ts';

const create = vi.fn(async () => ({}));

function installed(installType: string): void {
  Object.assign(fakeBrowser, { management: { getSelf: async () => ({ installType }) } });
}

beforeEach(() => {
  create.mockClear();
  Object.assign(fakeBrowser.tabs, { create });
});

it('opens once, when a person has installed it', async () => {
  installed('normal');
  await welcome('install');
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: expect.stringMatching(/\/welcome\.html$/) });
});

it.each([
  ['update', 'normal'],
  ['browser_update', 'normal'],
  ['install', 'admin'],
  ['install', 'development'],
])('stays away on %s of an extension that is there by %s', async (reason, installType) => {
  installed(installType);
  await welcome(reason);
  expect(create).not.toHaveBeenCalled();
});
