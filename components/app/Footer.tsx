import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { useKnowledge } from '../knowledge.ts';

/** Version and standing of the content, and the promise about the network. The first part opens the evidence. */
export function Footer({ onEvidence }: { readonly onEvidence: () => void }) {
  const { info } = useKnowledge().pack;
  return (
    <footer class="footer">
      <button type="button" class="link" onClick={() => onEvidence()}>
        {t('footer.content', { version: info.version })}
      </button>
      <span class="no-network">
        <Icon name="offline" size={13} />
        {t('footer.no_network')}
      </span>
    </footer>
  );
}
