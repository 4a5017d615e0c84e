import type { Mention } from '../../core/text/mention.ts';
import { DoseBar } from '../dose/DoseBar.tsx';
import { SourceLine } from '../evidence/SourceLine.tsx';
import { TwoSided } from '../evidence/TwoSided.tsx';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { useKnowledge } from '../knowledge.ts';
import { doseText } from '../page/doseText.ts';
import { cardFacts } from './cardFacts.ts';

/** What the card says about one mention: the dose written here, its range, its place in the plan, the caution, both sides. */
export function MentionFacts({ mention }: { readonly mention: Mention }) {
  const index = useKnowledge();
  const facts = cardFacts(index, mention.concept);
  if (!facts) return <p class="empty">{t('drug.unknown')}</p>;
  const { dose } = mention;
  return (
    <>
      {facts.summary && (
        <p>
          {facts.summary.text} <SourceLine of={facts.summary} />
        </p>
      )}
      {dose && <p class="dose">{doseText(dose)}</p>}
      {dose?.errorProne?.map((form) => (
        <p key={form.written} class="error-prone">
          {t('page.error_prone', { written: form.written, prefer: form.prefer })}
        </p>
      ))}
      {facts.scale && <DoseBar scale={facts.scale} page={dose?.perDay} />}
      {facts.place && (
        <p class="card-place">
          <span class="kind">{t(`fact.${facts.place.kind}`)}</span>{' '}
          {facts.place.lead ? (
            <b>{facts.place.lead}</b>
          ) : (
            <>
              {facts.place.text} <SourceLine of={facts.place} />
            </>
          )}
        </p>
      )}
      {facts.caution && (
        <p class="card-caution">
          <Icon name="caution" size={14} /> <b>{facts.caution.lead ?? t(`fact.${facts.caution.kind}`)}: </b>
          {facts.caution.text} <SourceLine of={facts.caution} />
        </p>
      )}
      {facts.sides && <TwoSided of={facts.sides} />}
    </>
  );
}
