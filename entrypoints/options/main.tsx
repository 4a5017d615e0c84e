import './options.css';
import facts from 'virtual:view-pack/facts';
import terms from 'virtual:view-pack/terms';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Knowledge } from '../../components/knowledge.ts';
import type { ChoiceSetting } from '../../components/options/Choices.tsx';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import type { Added, Site } from '../../components/options/SiteList.tsx';
import { changeSetting, readSettings, type Settings, settings, watchSettings } from '../../core/browser/settings.ts';
import { addSite, listSites, removeSite, type SitePattern, siteName } from '../../core/browser/siteAccess.ts';
import { loadFacts, loadTerms } from '../../core/lookup/loadViewPack.ts';
import { indexPack } from '../../core/lookup/packIndex.ts';
import { joinTerms } from '../../core/lookup/viewPack.ts';
import { openShortcuts, shownShortcuts } from './shortcuts.ts';
import { siteFrom } from './siteFrom.ts';

const index = indexPack(joinTerms(loadFacts(facts), loadTerms(terms)));
const life = new AbortController();
addEventListener('pagehide', () => life.abort());

const sites = signal(await sitesNow());
const chosen = signal<Settings>(await readSettings());
const shortcuts = await shownShortcuts();
watchSettings((now) => {
  chosen.value = now;
}, life.signal);
const refresh = async (): Promise<void> => {
  sites.value = await sitesNow();
};
browser.permissions.onAdded.addListener(() => void refresh());
browser.permissions.onRemoved.addListener(() => void refresh());

async function sitesNow(): Promise<readonly Site[]> {
  return (await listSites()).map((pattern) => ({ pattern, name: siteName(pattern) }));
}

/** Nothing may be awaited before the browser is asked. */
function add(address: string): Promise<Added> {
  const site = siteFrom(address);
  if (!site) return Promise.resolve('no-site');
  return addSite(site).then((granted) => (granted ? 'added' : 'refused'));
}

function choose(id: ChoiceSetting['id'], value: string): void {
  chosen.value = { ...chosen.value, [id]: value };
  void changeSetting(id, value as Settings[typeof id]);
}

function Options() {
  const choices = (['look', 'density', 'region'] as const).map((id) => ({
    id,
    value: chosen.value[id],
    values: settings[id].values,
  }));
  return (
    <Knowledge.Provider value={index}>
      <OptionsPage
        sites={sites.value}
        onAdd={add}
        onRemove={(site) => void removeSite(site.pattern as SitePattern)}
        choices={choices}
        onChoose={choose}
        shortcuts={shortcuts}
        browser={import.meta.env.FIREFOX ? 'firefox' : 'chromium'}
        onChange={openShortcuts()}
      />
    </Knowledge.Provider>
  );
}

const root = document.getElementById('app');
if (root) render(<Options />, root);
