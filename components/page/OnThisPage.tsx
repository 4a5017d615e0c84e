import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import type { PackIndex } from '../../core/lookup/packIndex.ts';
import type { FrameReading } from '../../core/text/frameReading.ts';
import { dailyText } from '../dose/dailyText.ts';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { useKnowledge } from '../knowledge.ts';
import { LocalMark } from '../library/LocalBadge.tsx';
import { currentDoses, type MentionGroup, mentionGroups } from './mentionGroups.ts';

interface Props {
  readonly frames: readonly FrameReading[];
  /** Drugs that are current by all that the page says; until it is judged, each mention counts for itself. */
  readonly current?: ReadonlySet<ConceptId> | undefined;
  readonly onConcept: (id: ConceptId) => void;
  /** Shows everything found. */
  readonly onAll: () => void;
}

/** About two lines of chips; the tab "This page" has all. */
const most = 6;

/** What the plan is about first, then its drugs, allergies to drugs, other drugs, other conditions; the rest is not named. */
function rank(index: PackIndex, { concept, sense }: MentionGroup): number | undefined {
  const drug = /^(drug|class):/.test(concept);
  if (sense === 'allergy') return drug ? 2 : undefined;
  if (sense !== 'present') return undefined;
  if (drug) return index.stepsOf(concept).length > 0 ? 1 : 3;
  if (!concept.startsWith('condition:')) return undefined;
  return index.concept(concept)?.role === 'core' ? 0 : 4;
}

/** Conditions, current drugs with their daily dose, and allergies, as chips. */
export function OnThisPage({ frames, current, onConcept, onAll }: Props) {
  const index = useKnowledge();
  const doses = currentDoses(frames);
  const groups = mentionGroups(frames)
    .flatMap((group) => {
      const over =
        group.sense === 'present' && group.concept.startsWith('drug:') && current?.has(group.concept) === false;
      const at = over ? undefined : rank(index, group);
      return at === undefined ? [] : [{ group, at }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ group }) => group);
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
              <LocalMark entry={concept} />
              {perDay && ` ${dailyText(perDay)}`}
            </button>
          </li>
        );
      })}
      {groups.length > shown.length && (
        <li>
          <button type="button" class="chip" onClick={onAll}>
            {t('page.more', groups.length - shown.length)}
          </button>
        </li>
      )}
    </ul>
  );
}
