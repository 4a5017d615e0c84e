import type { Concordance, Position } from '../../core/knowledge/schema/article.ts';
import { Folded } from '../fold/Folded.tsx';
import { t } from '../i18n/t.ts';
import { Icon, type IconName } from '../icon/Icon.tsx';
import { useKnowledge } from '../knowledge.ts';
import { LocalMark } from '../library/LocalBadge.tsx';
import { citationText } from './citations.ts';
import { SourceLine } from './SourceLine.tsx';

export const verdictIcon: Readonly<Record<Position['verdict'], IconName>> = {
  agrees: 'check',
  differs: 'disputed',
  mixed: 'ambiguous',
  silent: 'unverified',
};

/** Who speaks, when, and how it stands to the article: "NICE NG59, 2020: differs". */
function PositionHeading({ of }: { readonly of: Position }) {
  return (
    <p class="side-head">
      {of.body}
      {of.year === undefined ? '' : ` ${of.year}`} <span class="verdict">{t(`verdict.${of.verdict}`)}</span>
    </p>
  );
}

function PositionBody({ of }: { readonly of: Position }) {
  return (
    <>
      {of.text} <SourceLine of={{ ...of, claims: [] }} />
    </>
  );
}

/** The position that says most against the article goes beside it; a tie keeps the pack's order. */
const weight: Readonly<Record<Position['verdict'], number>> = { differs: 0, mixed: 1, agrees: 2, silent: 3 };

interface Props {
  readonly of: Concordance;
  /** Show every position at once instead of folding all but the first. */
  readonly open?: boolean;
}

/** Article left, guideline right, the same size and weight, with year and verdict in the heading. */
export function TwoSided({ of, open = false }: Props) {
  const index = useKnowledge();
  const claims = of.claims.flatMap((id) => index.claim(id) ?? []);
  const oddities = [...new Set(claims.flatMap((claim) => claim.oddities))];
  const [first, ...rest] = [...of.positions].sort((a, b) => weight[a.verdict] - weight[b.verdict]);
  return (
    <article class={`sides sides-${of.verdict}`} aria-label={t(`sides.label.${of.verdict}`)}>
      <p class="sides-title">
        <Icon name={verdictIcon[of.verdict]} size={14} />
        <span>{t(`sides.label.${of.verdict}`)}</span> <LocalMark entry={of.id} />
      </p>
      <div class="sides-pair">
        <div class="side">
          <p class="side-head">
            {citationText(index, of.claims)}{' '}
            <span class="verdict">{index.pack.article?.updated.match(/\d{4}/)?.[0]}</span>
          </p>
          {claims.map((claim) => (
            <p key={claim.id}>{claim.text}</p>
          ))}
          {oddities.map((text) => (
            <p key={text} class="note">
              {t('claim.oddity')} {text}
            </p>
          ))}
        </div>
        <div class="side">
          {first ? (
            <>
              <PositionHeading of={first} />
              <PositionBody of={first} />
            </>
          ) : (
            <>
              <p class="side-head">{t('verdict.silent')}</p>
              <p>{of.summary}</p>
            </>
          )}
        </div>
      </div>
      {rest.length > 0 && (
        <details class="sides-more" open={open}>
          <summary>{t('sides.more', rest.length)}</summary>
          <Folded open={open}>
            {rest.map((position) => (
              <div key={`${position.body} ${position.text}`} class="side">
                <PositionHeading of={position} />
                <PositionBody of={position} />
              </div>
            ))}
          </Folded>
        </details>
      )}
    </article>
  );
}
