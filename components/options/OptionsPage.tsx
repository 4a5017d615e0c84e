import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { EvidenceView } from '../evidence/EvidenceView.tsx';
import { t } from '../i18n/t.ts';
import { Logo } from '../icon/Logo.tsx';
import { useKnowledge } from '../knowledge.ts';
import { type BackupActions, BackupPanel } from './BackupPanel.tsx';
import { type KeptActions, KeptPanel, type KeptShown } from './KeptPanel.tsx';
import { keepFocus } from './keepFocus.ts';
import { MarkPreview, type PreviewStyle } from './MarkPreview.tsx';
import { type PackActions, PackPanel, type ShownPack } from './PackPanel.tsx';
import { PolicyNote, type ShownPolicy } from './PolicyNote.tsx';
import { SettingList, type ShownSetting, settingWords } from './SettingList.tsx';
import { ShortcutTable, type ShownShortcut } from './ShortcutTable.tsx';
import { type Added, type Site, SiteList } from './SiteList.tsx';

interface Props {
  readonly policy: ShownPolicy;
  readonly onAllow: () => void;
  readonly sites: readonly Site[];
  readonly onAdd: (address: string) => Promise<Added>;
  readonly onRemove: (site: Site) => void;
  readonly settings: readonly ShownSetting[];
  readonly onChoose: (id: ShownSetting['id'], value: string | boolean) => void;
  /** One sentence where a choice could not be stored. */
  readonly notStored?: string | undefined;
  readonly paint: (preview: HTMLElement, style: PreviewStyle) => void;
  readonly kept: KeptShown;
  readonly keptActions: KeptActions;
  readonly packs: readonly ShownPack[];
  readonly packActions: PackActions;
  readonly backup: BackupActions;
  readonly shortcuts: readonly ShownShortcut[];
  readonly browser: 'chromium' | 'firefox';
  readonly onChangeShortcuts?: (() => void) | undefined;
  readonly onIntroduction: () => void;
}

interface Section {
  readonly id: string;
  readonly title: string;
  /** What the search looks at, besides the title. */
  readonly words: readonly string[];
  readonly body: ComponentChildren;
}

const chosenValue = (settings: readonly ShownSetting[], id: ShownSetting['id']): string =>
  String(settings.find((each) => each.id === id)?.value ?? '');

function sectionsOf(props: Props, about: ComponentChildren): readonly Section[] {
  const { policy, settings } = props;
  const group = (name: ShownSetting['group']) => settings.filter((each) => each.group === name);
  const list = (name: ShownSetting['group']) => <SettingList settings={group(name)} onChoose={props.onChoose} />;
  const settingSection = (name: 'marks' | 'card' | 'look', extra?: ComponentChildren): Section => ({
    id: name,
    title: t(`options.group.${name}`),
    words: settingWords(group(name)),
    body: (
      <>
        {list(name)}
        {extra}
      </>
    ),
  });
  return [
    ...(policy.present
      ? [
          {
            id: 'policy',
            title: t('options.policy.title'),
            words: [t('options.policy.text')],
            body: <PolicyNote policy={policy} onAllow={props.onAllow} />,
          },
        ]
      : []),
    {
      id: 'sites',
      title: t('options.sites.title'),
      words: [t('options.sites.why'), t('options.sites.address'), ...props.sites.map(({ name }) => name)],
      body: (
        <SiteList sites={props.sites} onAdd={props.onAdd} onRemove={props.onRemove} closed={policy.onlyTheseSites} />
      ),
    },
    settingSection(
      'marks',
      <MarkPreview
        look={chosenValue(settings, 'look')}
        density={chosenValue(settings, 'density')}
        paint={props.paint}
      />,
    ),
    ...(group('card').length > 0 ? [settingSection('card')] : []),
    settingSection('look'),
    {
      id: 'kept',
      title: t('kept.title'),
      words: [...settingWords(group('kept')), t('kept.search'), t('kept.forget')],
      body: (
        <>
          {list('kept')}
          <KeptPanel kept={props.kept} {...props.keptActions} />
        </>
      ),
    },
    {
      id: 'packs',
      title: t('packs.title'),
      words: [t('packs.text'), t('packs.choose'), ...props.packs.map(({ title }) => title)],
      body: <PackPanel packs={props.packs} pinned={policy.packPinned} {...props.packActions} />,
    },
    {
      id: 'backup',
      title: t('backup.title'),
      words: [t('backup.text'), t('backup.export'), t('backup.import'), t('backup.erase')],
      body: <BackupPanel {...props.backup} />,
    },
    {
      id: 'shortcuts',
      title: t('options.shortcuts.title'),
      words: props.shortcuts.flatMap(({ label, keys }) => [label, keys]),
      body: <ShortcutTable shortcuts={props.shortcuts} browser={props.browser} onChange={props.onChangeShortcuts} />,
    },
    {
      id: 'privacy',
      title: t('options.privacy.title'),
      words: [t('options.privacy.text')],
      body: (
        <>
          <p>{t('options.privacy.text')}</p>
          <p>
            <button type="button" class="link" onClick={props.onIntroduction}>
              {t('options.introduction')}
            </button>
          </p>
        </>
      ),
    },
    { id: 'about', title: t('screen.evidence'), words: [t('options.evidence')], body: about },
  ];
}

function SectionView({ of: { id, title, body }, hidden }: { readonly of: Section; readonly hidden: boolean }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => (place.current ? keepFocus(place.current) : undefined), []);
  return (
    <section ref={place} id={id} class="block" aria-labelledby={`${id}-title`} hidden={hidden}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {body}
    </section>
  );
}

/** Everything that can be set, everything that is kept, and everything the content rests on; with a search over it. */
export function OptionsPage(props: Props) {
  const { info } = useKnowledge().pack;
  const [query, setQuery] = useState('');
  const about = (
    <>
      <p class="subtitle">
        {t('options.about', { title: info.title, version: info.version, released: info.released })}
      </p>
      <details>
        <summary>{t('options.evidence')}</summary>
        <EvidenceView />
      </details>
    </>
  );
  const sections = sectionsOf(props, about);
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ title, words }: Section): boolean => {
    const all = [title, ...words].join(' ').toLowerCase();
    return wanted.every((word) => all.includes(word));
  };
  const shown = sections.filter(fits);
  return (
    <div class="sheet options">
      <header class="options-head">
        <Logo size={32} />
        <h1>{t('options.title')}</h1>
        <div class="options-search">
          <label class="unseen" for="options-search">
            {t('options.search')}
          </label>
          <input
            id="options-search"
            type="search"
            autocomplete="off"
            placeholder={t('options.search')}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
      </header>
      <main>
        <p class="unseen" role="status">
          {query !== '' && (shown.length > 0 ? t('options.found', shown.length) : t('options.nothing', { query }))}
        </p>
        {props.notStored && (
          <p class="note" role="alert">
            {props.notStored}
          </p>
        )}
        {props.packs.map(
          ({ key, title, version, setAside }) =>
            setAside && (
              <p key={key} class="note" role="status">
                {t('packs.set_aside_here', { title, version })} <a href="#packs">{t('packs.title')}</a>
              </p>
            ),
        )}
        {sections.map((section) => (
          // What is typed in a section stays while another is looked for.
          <SectionView key={section.id} of={section} hidden={!shown.includes(section)} />
        ))}
        {shown.length === 0 && (
          <p class="empty" aria-hidden="true">
            {t('options.nothing', { query })}
          </p>
        )}
      </main>
    </div>
  );
}
