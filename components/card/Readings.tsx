import type { Ambiguity } from '../../core/text/mention.ts';
import { t } from '../i18n/t.ts';
import { useKnowledge } from '../knowledge.ts';
import { LocalMark } from '../library/LocalBadge.tsx';

/** What a short form can mean, where nothing nearby decides. */
export function Readings({ of }: { readonly of: Ambiguity }) {
  const index = useKnowledge();
  return (
    <>
      <p>{t('page.ambiguous')}:</p>
      <ul class="readings">
        {of.readings.map(({ label, concept }) => {
          const summary = concept && index.concept(concept)?.summary?.text;
          return (
            <li key={label}>
              <b>{label}</b> {concept && <LocalMark entry={concept} />}
              {summary && <span class="subtitle"> {summary}</span>}
            </li>
          );
        })}
      </ul>
      <p class="subtitle">{t('page.ambiguous_why')}</p>
    </>
  );
}
