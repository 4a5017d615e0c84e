import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import type { FrameReading } from '../../core/text/frameReading.ts';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { useKnowledge } from '../knowledge.ts';
import { LocalMark } from '../library/LocalBadge.tsx';
import { doseText } from './doseText.ts';
import { type MentionGroup, mentionGroups, type Place } from './mentionGroups.ts';
import { SenseBadge } from './SenseBadge.tsx';

interface Props {
  readonly frames: readonly FrameReading[];
  readonly onShow: (frame: string, mention: number) => void;
  readonly onConcept: (id: ConceptId) => void;
}

function PlaceRow({ place, onShow }: { readonly place: Place; readonly onShow: Props['onShow'] }) {
  const { mention, frame } = place;
  return (
    <li>
      <button type="button" class="place" onClick={() => onShow(frame, mention.id)}>
        <span class="unseen">{t('page.show')} </span>
        <q>{mention.quote}</q>
        {mention.combination && <span class="dose">{t('page.written_as', { name: mention.combination })}</span>}
        {mention.dose && <span class="dose">{doseText(mention.dose)}</span>}
        {mention.dose?.errorProne?.map((form) => (
          <span key={form.written} class="error-prone">
            {t('page.error_prone', { written: form.written, prefer: form.prefer })}
          </span>
        ))}
      </button>
    </li>
  );
}

function Group({ group, onShow, onConcept }: { readonly group: MentionGroup } & Omit<Props, 'frames'>) {
  const index = useKnowledge();
  const [first, ...rest] = group.places;
  return (
    <li class="mention-group">
      <p class="mention-head">
        <button type="button" class="link" onClick={() => onConcept(group.concept)}>
          {index.label(group.concept)}
        </button>
        <LocalMark entry={group.concept} />
        <SenseBadge sense={group.sense} />
      </p>
      <ul class="places">
        <PlaceRow place={first} onShow={onShow} />
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{t('page.more_places', rest.length)}</summary>
          <ul class="places">
            {rest.map((place) => (
              <PlaceRow key={`${place.frame} ${place.mention.id}`} place={place} onShow={onShow} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** Every mention of the page in words: the accessible equivalent of the marks. A click moves the page to it. */
export function ThisPage({ frames, onShow, onConcept }: Props) {
  const groups = mentionGroups(frames);
  const ambiguous = frames.flatMap((frame) => frame.ambiguous.map((each) => ({ frame: frame.frame, each })));
  if (groups.length === 0 && ambiguous.length === 0) return <p class="empty">{t('page.nothing')}</p>;
  return (
    <section class="this-page" aria-label={t('tab.page')}>
      <p class="subtitle">{t('page.absence')}</p>
      <ul class="mention-groups">
        {groups.map((group) => (
          <Group key={`${group.concept} ${group.sense}`} group={group} onShow={onShow} onConcept={onConcept} />
        ))}
      </ul>
      {ambiguous.length > 0 && (
        <>
          <h3>{t('page.ambiguous')}</h3>
          <p class="subtitle">{t('page.ambiguous_why')}</p>
          <ul class="mention-groups">
            {ambiguous.map(({ frame, each }) => (
              <li key={`${frame} ${each.id}`} class="mention-group">
                <p class="mention-head">
                  <b>{each.surface}</b>
                  <span class="sense">
                    <Icon name="ambiguous" size={13} />
                    {t('sense.ambiguous')}
                  </span>
                </p>
                <p>{t('page.readings', { readings: each.readings.map((reading) => reading.label).join(', ') })}</p>
                <ul class="places">
                  <li>
                    <button type="button" class="place" onClick={() => onShow(frame, each.id)}>
                      <span class="unseen">{t('page.show')} </span>
                      <q>{each.quote}</q>
                    </button>
                  </li>
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
