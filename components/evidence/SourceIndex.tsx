import type { Source } from '../../core/knowledge/schema/source.ts';
import { t } from '../i18n/t.ts';
import { useKnowledge } from '../knowledge.ts';
import { LocalMark } from '../library/LocalBadge.tsx';

/** Every source of the pack, by kind. Addresses are text: opening one is the reader's own step. */
export function SourceIndex() {
  const { pack } = useKnowledge();
  const kinds = Map.groupBy(pack.sources, (source: Source) => source.kind);
  return (
    <section class="block" aria-labelledby="sources-title">
      <h3 id="sources-title">{t('evidence.sources', pack.sources.length)}</h3>
      {[...kinds].map(([kind, sources]) => (
        <details key={kind}>
          <summary>
            {t(`source.kind.${kind}`)} ({sources.length})
          </summary>
          <ul class="source-list">
            {sources.map((source) => (
              <li key={source.id}>
                <b>{source.title}</b> <LocalMark entry={source.id} />
                {source.year === undefined ? '' : `, ${source.year}`}. {t(`source.grade.${source.grade}`)}.{' '}
                <span class="where">{source.where}</span>
                {source.limits === undefined ? '' : ` ${source.limits}`}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
