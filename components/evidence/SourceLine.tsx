import type { Source } from '../../core/knowledge/schema/source.ts';
import type { Fact } from '../../core/lookup/entry.ts';
import { Folded } from '../fold/Folded.tsx';
import { t } from '../i18n/t.ts';
import { useKnowledge } from '../knowledge.ts';
import { LocalBadge, LocalMark } from '../library/LocalBadge.tsx';
import { citationText } from './citations.ts';
import { ReviewBadge } from './ReviewBadge.tsx';

/** A source in two words, for the folded line: "guideline 2020". The article is named by its citation numbers instead. */
const short = (source: Source): string =>
  [t(`source.kind.${source.kind}`), source.year].filter((part) => part !== undefined).join(' ');

function SourceItem({ source }: { readonly source: Source }) {
  return (
    <li>
      <b>{source.title}</b> <LocalMark entry={source.id} />
      {source.year === undefined ? '' : `, ${source.year}`}
      {source.version === undefined ? '' : `, ${source.version}`}. {t(`source.grade.${source.grade}`)}.{' '}
      <span class="where">{source.where}</span>
      {source.limits === undefined ? '' : ` ${source.limits}`}
    </li>
  );
}

/** The article's claims and the sources in full. */
function SourceList({ claims, sources }: { readonly claims: readonly string[]; readonly sources: readonly Source[] }) {
  const index = useKnowledge();
  return (
    <ul class="source-list">
      {claims.map((id) => {
        const claim = index.claim(id);
        return claim ? (
          <li key={id}>
            <b>{id}</b> {claim.text} <span class="where">{`${t('source.section')} “${claim.section}”`}</span>
          </li>
        ) : null;
      })}
      {sources.map((source) => (
        <SourceItem key={source.id} source={source} />
      ))}
    </ul>
  );
}

/**
 * Where a statement comes from: the article's citation numbers, kinds and years of other sources, and whether it was checked.
 * Unfolds to the full sources. Renders nothing where the statement carries no provenance (a list of names).
 */
export function SourceLine({ of }: { readonly of: Pick<Fact, 'status' | 'sources' | 'claims' | 'note'> }) {
  const index = useKnowledge();
  const claims = of.claims ?? [];
  const sources = (of.sources ?? []).flatMap((id) => index.source(id) ?? []);
  const others = sources.filter((source) => source.kind !== 'article');
  const names = [
    ...(claims.length > 0 || others.length < sources.length ? [citationText(index, claims)] : []),
    ...new Set(others.map(short)),
  ];
  if (of.status === undefined && names.length === 0) return null;
  const unfolds = sources.length > 0 || claims.length > 0;
  const line = (
    <>
      <span>{names.length > 0 ? names.join(' · ') : t('source.none')}</span>
      <span class="source-tail">
        {sources.some(({ id }) => index.isLocal(id)) && <LocalBadge />}
        {of.status && <ReviewBadge status={of.status} />}
        {unfolds && <span class="arrow" aria-hidden="true" />}
      </span>
    </>
  );
  return (
    <span class="source">
      {!unfolds ? (
        <span class="source-line">{line}</span>
      ) : (
        <details>
          <summary class="source-line">{line}</summary>
          <Folded>
            <SourceList claims={claims} sources={sources} />
          </Folded>
        </details>
      )}
      {of.note !== undefined && <span class="note">{of.note}</span>}
    </span>
  );
}
