import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import { amountText } from '../../core/lookup/amount.ts';
import type { FrameReading } from '../../core/text/frameReading.ts';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { useKnowledge } from '../knowledge.ts';
import { currentDoses, type MentionGroup, mentionGroups } from './mentionGroups.ts';

interface Props {
  readonly frames: readonly FrameReading[];
  readonly onConcept: (id: ConceptId) => void;
}

/** The strip names at most this many; the tab "This page" has all. */
const most = 8;

const worthNaming = ({ concept, sense }: MentionGroup): boolean =>
  sense === 'allergy'
    ? /^(drug|class):/.test(concept)
    : sense === 'present' && /^(condition|drug|class):/.test(concept);

/** Conditions, current drugs with their daily dose, and allergies, as chips. */
export function OnThisPage({ frames, onConcept }: Props) {
  const index = useKnowledge();
  const doses = currentDoses(frames);
  const groups = mentionGroups(frames).filter(worthNaming);
  if (groups.length === 0) return null;
  const shown = groups.slice(0, most);
  return (
    <ul class="chips on-this-page" aria-label={t('page.strip')}>
      {shown.map(({ concept, sense }) => {
        const perDay = sense === 'present' ? doses.get(concept)?.perDay : undefined;
        return (
          <li key={`${concept} ${sense}`}>
            <button
              type="button"
              class={sense === 'allergy' ? 'chip chip-allergy' : 'chip'}
              onClick={() => onConcept(concept)}
            >
              {sense === 'allergy' && (
                <>
                  <Icon name="alert" size={13} /> {t('sense.allergy')}:{' '}
                </>
              )}
              <b>{index.label(concept)}</b>
              {perDay && ` ${t('dose.daily_amount', { dose: amountText(perDay, perDay.unit) })}`}
            </button>
          </li>
        );
      })}
      {groups.length > shown.length && <li class="chips-more">{t('page.more', groups.length - shown.length)}</li>}
    </ul>
  );
}
