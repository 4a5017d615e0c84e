import { t } from '../i18n/t.ts';
import { Logo } from '../icon/Logo.tsx';
import { PolicyNote, type ShownPolicy } from '../options/PolicyNote.tsx';
import type { ShownShortcut } from '../options/ShortcutTable.tsx';
import { type Added, type Site, SiteList } from '../options/SiteList.tsx';

interface Props {
  readonly policy: ShownPolicy;
  readonly onAllow: () => void;
  readonly sites: readonly Site[];
  readonly onAdd: (address: string) => Promise<Added>;
  readonly onRemove: (site: Site) => void;
  readonly onChart: () => void;
  readonly onOptions: () => void;
  readonly onDone: () => void;
  /** The four that matter first. */
  readonly shortcuts: readonly ShownShortcut[];
}

/** The first run: where it may read, the sample chart, four shortcuts. Each can be passed over. */
export function WelcomePage(props: Props) {
  const { policy, sites, shortcuts } = props;
  return (
    <div class="sheet options welcome">
      <header class="options-head">
        <Logo size={40} />
        <h1>{t('welcome.title')}</h1>
      </header>
      <main>
        <p>{t('welcome.lead')}</p>
        <ol class="steps">
          <li>
            <h2>{t('welcome.sites.title')}</h2>
            <p>{t('welcome.sites.text')}</p>
            {policy.present && <PolicyNote policy={policy} onAllow={props.onAllow} />}
            <SiteList sites={sites} onAdd={props.onAdd} onRemove={props.onRemove} closed={policy.onlyTheseSites} />
            <p class="subtitle">{t('welcome.sites.later')}</p>
          </li>
          <li>
            <h2>{t('welcome.chart.title')}</h2>
            <p>{t('welcome.chart.text')}</p>
            <p class="add">
              <button type="button" class="button button-main" onClick={props.onChart}>
                {t('welcome.chart.open')}
              </button>
            </p>
          </li>
          <li>
            <h2>{t('welcome.shortcuts.title')}</h2>
            <p>{t('welcome.shortcuts.text')}</p>
            <table class="shortcuts">
              <thead>
                <tr>
                  <th scope="col">{t('options.shortcuts.action')}</th>
                  <th scope="col">{t('options.shortcuts.keys')}</th>
                </tr>
              </thead>
              <tbody>
                {shortcuts.map(({ command, label, keys }) => (
                  <tr key={command}>
                    <td>{label}</td>
                    <td>{keys === '' ? t('options.shortcuts.none') : <kbd>{keys}</kbd>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </li>
        </ol>
        <p class="buttons add">
          <button type="button" class="button" onClick={props.onDone}>
            {t('welcome.done')}
          </button>
          <button type="button" class="button" onClick={props.onOptions}>
            {t('welcome.options')}
          </button>
        </p>
      </main>
    </div>
  );
}
