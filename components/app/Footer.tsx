import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { useKnowledge } from '../knowledge.ts';
import { LocalBadge } from '../library/LocalBadge.tsx';

/** Version and standing of the content, and the promise about the network. The first part opens the evidence. */
export function Footer({ onEvidence }: { readonly onEvidence: () => void }) {
  const { pack, overlays, fallback, setAside } = useKnowledge();
  return (
    <footer class="footer">
      <button type="button" class="link" onClick={() => onEvidence()}>
        {t('footer.content', { version: pack.info.version })}
      </button>
      {fallback && <span role="status">{t('packs.fallback')}</span>}
      {setAside.map(({ title, version }) => (
        <span key={`${title} ${version}`} role="status">
          {t('packs.set_aside', { title, version })}
        </span>
      ))}
      {overlays.map(({ title, version }) => (
        <span key={title}>
          <LocalBadge /> {title} {version}
        </span>
      ))}
      <span class="no-network">
        <Icon name="offline" size={13} />
        {t('footer.no_network')}
      </span>
    </footer>
  );
}
