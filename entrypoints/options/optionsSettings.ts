import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { t } from '../../components/i18n/t.ts';
import type { ShownPolicy } from '../../components/options/PolicyNote.tsx';
import type { ShownSetting } from '../../components/options/SettingList.tsx';
import type { Added, Site } from '../../components/options/SiteList.tsx';
import { coversSite, type Policy, readPolicy } from '../../core/browser/policy.ts';
import {
  type Changed,
  changeSetting,
  readSettings,
  type Settings,
  settings,
  watchSettings,
} from '../../core/browser/settings.ts';
import { type SettingId, settingIds } from '../../core/browser/settingsTable.ts';
import { addSite, addSites, listSites, removeSite, type SitePattern, siteName } from '../../core/browser/siteAccess.ts';
import { siteFrom } from './siteFrom.ts';

/** Settings, sites and policy as the options page shows them, kept up to date until the signal. */
export async function optionsSettings(signalToStop: AbortSignal) {
  const policy = signal<Policy>(await readPolicy());
  const chosen = signal<Settings>(await readSettings());
  const allowed = signal<readonly SitePattern[]>(await listSites());
  const outcome = signal<Changed>('done');

  watchSettings((now) => {
    chosen.value = now;
    void readPolicy().then((read) => {
      policy.value = read;
    });
  }, signalToStop);
  const readSites = (): void =>
    void listSites().then((sites) => {
      allowed.value = sites;
    });
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    event.addListener(readSites);
    signalToStop.addEventListener('abort', () => event.removeListener(readSites), { once: true });
  }
  const waiting = (): readonly SitePattern[] => policy.value.sites.filter((site) => !allowed.value.includes(site));

  return {
    policy,
    settings: (): readonly ShownSetting[] =>
      settingIds.map((id) => ({
        id,
        group: settings[id].group,
        value: chosen.value[id],
        values: settings[id].values,
        locked: id in policy.value.settings,
      })),
    choose(id: SettingId, value: string | boolean): void {
      chosen.value = { ...chosen.value, [id]: value };
      void changeSetting(id, value as Settings[typeof id]).then((changed) => {
        outcome.value = changed;
      });
    },
    notStored: (): string | undefined =>
      outcome.value === 'done' ? undefined : t(`options.not_changed.${outcome.value}`),
    sites: (): readonly Site[] =>
      allowed.value.map((pattern) => ({
        pattern,
        name: siteName(pattern),
        locked: policy.value.sites.some((site) => coversSite(site, pattern)),
      })),
    /** Nothing may be awaited before the browser is asked. */
    add(address: string): Promise<Added> {
      const site = siteFrom(address);
      if (!site) return Promise.resolve('no-site');
      return addSite(site).then((granted) => (granted ? 'added' : 'refused'));
    },
    remove: (site: Site): void => void removeSite(site.pattern as SitePattern),
    shownPolicy: (): ShownPolicy => {
      const { settings: locked, sites, onlyTheseSites, pack, problems } = policy.value;
      return {
        present:
          Object.keys(locked).length + sites.length + problems.length > 0 || onlyTheseSites || pack !== undefined,
        waiting: waiting().map(siteName),
        onlyTheseSites,
        packPinned: pack !== undefined,
        problems,
      };
    },
    allow: (): void => void addSites(waiting()),
  };
}
