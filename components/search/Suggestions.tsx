import { topics } from '../../core/lookup/answers/topicAnswer.ts';
import { t } from '../i18n/t.ts';

/** What can be asked, while nothing is typed: the topics, one click each. */
export function Suggestions({ onPick }: { readonly onPick: (query: string) => void }) {
  return (
    <section class="suggestions" aria-label={t('search.suggestions')}>
      <p class="subtitle">{t('search.help')}</p>
      <ul class="chips">
        {topics.map((topic) => (
          <li key={topic.id}>
            <button type="button" class="chip" onClick={() => onPick(topic.title)}>
              {topic.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
