import './welcome.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import { optionsSettings } from '../options/optionsSettings.ts';
import { shownShortcuts } from '../options/shortcuts.ts';
import { followAppearance } from '../views/followAppearance.ts';

const life = new AbortController();
addEventListener('pagehide', () => life.abort());
followAppearance(document.documentElement, life.signal);

const [chosen, shortcuts] = await Promise.all([optionsSettings(life.signal), shownShortcuts()]);
const open = (path: '/chart.html'): void => void browser.tabs.create({ url: browser.runtime.getURL(path) });
async function close(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

function Welcome() {
  return (
    <WelcomePage
      policy={chosen.shownPolicy()}
      onAllow={chosen.allow}
      sites={chosen.sites()}
      onAdd={chosen.add}
      onRemove={chosen.remove}
      onChart={() => open('/chart.html')}
      onOptions={() => void browser.runtime.openOptionsPage()}
      onDone={() => void close()}
      shortcuts={shortcuts.slice(0, 4)}
    />
  );
}

const root = document.getElementById('app');
if (root) render(<Welcome />, root);
