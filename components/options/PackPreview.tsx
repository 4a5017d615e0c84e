import { t } from '../i18n/t.ts';
import { LocalBadge } from '../library/LocalBadge.tsx';

/** One difference, in words. */
export interface ShownChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** "drug:gabapentin › doses › max". */
  readonly where: string;
  readonly from: string;
  readonly to: string;
}

/** What a chosen file holds, or why it cannot be used. */
export type PackCheck =
  | {
      readonly ok: true;
      readonly title: string;
      readonly version: string;
      readonly released: string;
      readonly publisher: string;
      readonly reviewNote: string;
      readonly kind: 'core' | 'overlay';
      readonly checksum: string;
      readonly allowed: boolean;
      readonly unverified: number;
      readonly changes: readonly ShownChange[];
    }
  | {
      readonly ok: false;
      /** One sentence. */
      readonly reason: string;
      /** Each a line of its own. */
      readonly problems: readonly string[];
    };

interface Props {
  readonly check: PackCheck;
  readonly onKeep: (use: boolean) => void;
  readonly onCancel: () => void;
}

const mostProblems = 20;

/** What a pack file says of itself and what it would change, before it takes effect. */
export function PackPreview({ check, onKeep, onCancel }: Props) {
  if (!check.ok) {
    const more = check.problems.length - mostProblems;
    return (
      <section class="pack-preview" role="alert">
        <p>{check.reason}</p>
        <ul class="problems">
          {check.problems.slice(0, mostProblems).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
        {more > 0 && <p>{t('packs.more_wrong', more)}</p>}
      </section>
    );
  }
  const { title, version, released, publisher, reviewNote, kind, checksum, allowed, unverified, changes } = check;
  return (
    <section class="pack-preview" aria-labelledby="pack-preview-title">
      <h3 id="pack-preview-title">{t('packs.preview')}</h3>
      <p>
        <b>{title}</b> {kind === 'overlay' && <LocalBadge />} {t('packs.version', { version, released })}
      </p>
      <p>{t('packs.source', { publisher, review: reviewNote })}</p>
      <p>{t(kind === 'overlay' ? 'packs.overlays' : 'packs.replaces')}</p>
      {unverified > 0 && <p>{t('packs.unverified', unverified)}</p>}
      {!allowed && <p class="note">{t('packs.not_allowed')}</p>}
      <p class="subtitle">{t('packs.checksum', { checksum })}</p>
      {changes.length === 0 ? (
        <p>{t('packs.no_changes')}</p>
      ) : (
        <details open>
          <summary>{t('packs.changes', changes.length)}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
          <ul class="changes" tabIndex={0} aria-label={t('packs.changes', changes.length)}>
            {changes.map((change) => (
              <li key={`${change.kind} ${change.where}`} class={`change-${change.kind}`}>
                <b>{t(`packs.change.${change.kind}`)}</b> {change.where}
                {change.from && <del>{change.from}</del>}
                {change.to && <ins>{change.to}</ins>}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="buttons">
        {allowed && (
          <button type="button" class="button button-main" onClick={() => onKeep(true)}>
            {t('packs.use', { title, version })}
          </button>
        )}
        <button type="button" class="button" onClick={() => onKeep(false)}>
          {t('packs.keep')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('packs.cancel')}
        </button>
      </div>
    </section>
  );
}
