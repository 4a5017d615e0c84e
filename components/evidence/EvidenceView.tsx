import type { Claim } from '../../core/knowledge/schema/article.ts';
import { t } from '../i18n/t.ts';
import { useKnowledge } from '../knowledge.ts';
import { ArticleCard } from './ArticleCard.tsx';
import { ClaimCard } from './ClaimCard.tsx';
import { SourceIndex } from './SourceIndex.tsx';

/** How far the plan is supported: every claim of the article, by section, beside what guidelines and trials say. */
export function EvidenceView() {
  const { pack } = useKnowledge();
  const sections = Map.groupBy(pack.claims, (claim: Claim) => claim.section);
  return (
    <article class="evidence">
      <ArticleCard />
      {[...sections].map(([section, claims]) => (
        <section key={section} class="block">
          <h3>{section}</h3>
          {claims.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} />
          ))}
        </section>
      ))}
      <section class="block">
        <h3>{t('evidence.omissions')}</h3>
        <ul>
          {pack.article?.omissions.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <SourceIndex />
    </article>
  );
}
