import { EvidenceView } from '../evidence/EvidenceView.tsx';
import { t } from '../i18n/t.ts';
import { Logo } from '../icon/Logo.tsx';
import { useKnowledge } from '../knowledge.ts';
import { Choices } from './Choices.tsx';
import { ShortcutTable } from './ShortcutTable.tsx';
import { SiteList } from './SiteList.tsx';

type Props = Parameters<typeof SiteList>[0] & Parameters<typeof Choices>[0] & Parameters<typeof ShortcutTable>[0];

/** Everything that can be set, and everything the content rests on. */
export function OptionsPage(props: Props) {
  const { info } = useKnowledge().pack;
  return (
    <div class="sheet options">
      <header class="options-head">
        <Logo size={32} />
        <h1>{t('options.title')}</h1>
      </header>
      <main>
        <SiteList sites={props.sites} onAdd={props.onAdd} onRemove={props.onRemove} />
        <Choices choices={props.choices} onChoose={props.onChoose} />
        <ShortcutTable shortcuts={props.shortcuts} browser={props.browser} onChange={props.onChange} />
        <section class="block" aria-labelledby="privacy-title">
          <h2 id="privacy-title">{t('options.privacy.title')}</h2>
          <p>{t('options.privacy.text')}</p>
        </section>
        <section class="block" aria-labelledby="about-title">
          <h2 id="about-title">{t('screen.evidence')}</h2>
          <p class="subtitle">
            {t('options.about', { title: info.title, version: info.version, released: info.released })}
          </p>
          <EvidenceView />
        </section>
      </main>
    </div>
  );
}
