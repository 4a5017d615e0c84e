import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { useKnowledge } from '../knowledge.ts';

/** The article as it presents itself: banner, review states and reference list as printed, and why numbers cannot be tied to it. */
export function ArticleCard() {
  const { article, info } = useKnowledge().pack;
  if (!article) return null;
  return (
    <section class="block article" aria-labelledby="article-title">
      <h3 id="article-title">{article.title}</h3>
      <p class="banner">
        <Icon name="caution" />
        <span>
          {t('evidence.banner')} <q>{article.banner}</q>
        </span>
      </p>
      <p class="subtitle">
        {t('evidence.updated', { date: article.updated })}{' '}
        {t('evidence.states', { states: article.reviewStates.join(', ') })}
      </p>
      <p>{info.reviewNote}</p>
      <h4>{t('evidence.references')}</h4>
      <ul class="references">
        {article.references.map((each) => (
          <li key={each.id}>
            <span class="kind">{each.kind}</span> {each.title} <span class="where">{each.origin}</span>
          </li>
        ))}
      </ul>
      <p class="note">{article.referenceNote}</p>
    </section>
  );
}
