import { t } from '../i18n/t.ts';
import { useKnowledge } from '../knowledge.ts';

/** Says that something is local: the user's own, or an imported pack's. */
export function LocalBadge({ of }: { readonly of?: string }) {
  return <span class="local-badge">{of ?? t('library.local')}</span>;
}

/** "Local" beside an entry that an overlay pack added or changed; nothing beside any other. */
export function LocalMark({ entry }: { readonly entry: string }) {
  const index = useKnowledge();
  return index.isLocal(entry) ? <LocalBadge /> : null;
}
