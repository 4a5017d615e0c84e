import type { Caution } from '../../core/assessment/judge.ts';
import { keyed, t } from '../i18n/t.ts';
import { CautionCard } from './CautionCard.tsx';
import type { Dismissals, DismissReason } from './dismissals.ts';
import type { SortedCautions } from './sortCautions.ts';

/** More than these compete for attention, and most alerts are overridden: the rest is folded. */
export const MOST_SHOWN = 5;

interface Props {
  readonly cautions: SortedCautions;
  readonly dismissed: Dismissals;
  /** The first one unfolded. */
  readonly firstOpen?: boolean;
  readonly onShow: (frame: string, mention: number) => void;
  readonly onDismiss: (rule: string, reason: DismissReason | undefined) => void;
}

/** The cautions of this page: at most five, the others, those behind a red flag and those put aside folded below. */
export function CautionList({ cautions, dismissed, firstOpen = false, onShow, onDismiss }: Props) {
  const { open, aside, waiting } = cautions;
  const card = (each: Caution) => (
    <CautionCard
      key={each.rule}
      of={each}
      open={firstOpen && each === open[0]}
      onShow={onShow}
      onDismiss={(reason) => onDismiss(each.rule, reason)}
    />
  );
  const more = open.slice(MOST_SHOWN);
  return (
    <section class="notices" aria-label={t('caution.label')}>
      {open.slice(0, MOST_SHOWN).map(card)}
      {more.length > 0 && (
        <details>
          <summary>{t('caution.more', more.length)}</summary>
          {more.map(card)}
        </details>
      )}
      {waiting.length > 0 && (
        <details>
          <summary>{t('caution.waiting', waiting.length)}</summary>
          {waiting.map(card)}
        </details>
      )}
      {aside.length > 0 && (
        <details>
          <summary>{t('caution.aside', aside.length)}</summary>
          <ul class="aside">
            {aside.map(({ rule, about }) => (
              <li key={rule}>
                {about.title}: {t(`dismiss.${keyed(dismissed[rule] ?? 'known')}`)}{' '}
                <button type="button" class="link" onClick={() => onDismiss(rule, undefined)}>
                  {t('caution.bring_back')}
                  <span class="unseen"> {about.title}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
