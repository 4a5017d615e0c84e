import './options.css';
import facts from 'virtual:view-pack/facts';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { t } from '../../components/i18n/t.ts';
import { Knowledge } from '../../components/knowledge.ts';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { loadFacts } from '../../core/lookup/loadViewPack.ts';
import { lookupToCome } from '../../core/lookup/lookupOver.ts';
import { activeFacts } from '../views/activePack.ts';
import { followAppearance } from '../views/followAppearance.ts';
import { optionsLibrary } from './optionsLibrary.ts';
import { packActions, shownPacks } from './optionsPacks.ts';
import { optionsSettings } from './optionsSettings.ts';
import { paintPreview } from './paintPreview.ts';
import { openShortcuts, shownShortcuts } from './shortcuts.ts';

const life = new AbortController();
addEventListener('pagehide', () => life.abort());
followAppearance(document.documentElement, life.signal);

const bundled = loadFacts(facts);
const [chosen, shortcuts, pack] = await Promise.all([
  optionsSettings(life.signal),
  shownShortcuts(),
  activeFacts(bundled),
]);
const { index, entry: entryOf } = lookupToCome(pack);
function titleOf(entry: string): string {
  // Ten thousand of one drug are one look: only a part of an entry has a title of its own to work out.
  if (entry.includes('#')) return entryOf(entry)?.title ?? t('kept.unknown', { entry });
  const id = entry.replace(/#.*$/, '');
  const known = index.concept(id) ?? index.claim(id.replace('claim:', '')) ?? index.step(id.replace('step:', ''));
  return known ? index.label(id) : t('kept.unknown', { entry });
}
const library = optionsLibrary(titleOf, life.signal);
const actions = packActions(library, () => chosen.policy.peek());

function Options() {
  return (
    <Knowledge.Provider value={index}>
      <OptionsPage
        policy={chosen.shownPolicy()}
        onAllow={chosen.allow}
        sites={chosen.sites()}
        onAdd={chosen.add}
        onRemove={chosen.remove}
        settings={chosen.settings()}
        onChoose={chosen.choose}
        notStored={chosen.notStored()}
        paint={paintPreview}
        kept={library.kept.value}
        keptActions={library.keptActions}
        packs={shownPacks(bundled.info, library.packs.value, chosen.policy.value)}
        packActions={actions}
        backup={library.backup}
        shortcuts={shortcuts}
        browser={import.meta.env.FIREFOX ? 'firefox' : 'chromium'}
        onChangeShortcuts={openShortcuts()}
        onIntroduction={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
      />
    </Knowledge.Provider>
  );
}

const root = document.getElementById('app');
if (root) render(<Options />, root);
