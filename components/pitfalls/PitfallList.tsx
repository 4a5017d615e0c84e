import { Statement } from '../evidence/Statement.tsx';
import { TwoSided } from '../evidence/TwoSided.tsx';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { useKnowledge } from '../knowledge.ts';
import { LocalMark } from '../library/LocalBadge.tsx';

/** A pitfall that the open page triggers, with the words that trigger it. */
export interface Triggered {
  readonly pitfall: string;
  readonly quote: string;
}

/** The article's pitfalls; those of this page first, each with what guidelines say. */
export function PitfallList({ triggered = [] }: { readonly triggered?: readonly Triggered[] }) {
  const { pack, concordanceOf } = useKnowledge();
  const quoteOf = (id: string): string | undefined => triggered.find((each) => each.pitfall === id)?.quote;
  const ordered = pack.pitfalls.toSorted(
    (a, b) => Number(quoteOf(b.id) !== undefined) - Number(quoteOf(a.id) !== undefined),
  );
  return (
    <section class="block" aria-labelledby="pitfalls-title">
      <h2 id="pitfalls-title">{t('pitfalls.title')}</h2>
      {ordered.map((pitfall) => {
        const quote = quoteOf(pitfall.id);
        const sides =
          pack.concordance.find((one) => one.id === pitfall.concordance) ?? concordanceOf([pitfall.claim])[0];
        return (
          <article key={pitfall.id} id={`pitfall-${pitfall.id}`} class="pitfall" tabIndex={-1}>
            <h3>
              <Icon name="caution" />
              <span>{pitfall.title}</span> <LocalMark entry={pitfall.id} />
            </h3>
            {quote && (
              <p class="trigger">
                {t('pitfalls.this_page')} <q>{quote}</q>
              </p>
            )}
            <p>{pitfall.text}</p>
            <Statement of={{ ...pitfall, text: pitfall.why, claims: [pitfall.claim], lead: t('fact.why') }} />
            {sides && sides.verdict !== 'silent' && <TwoSided of={sides} />}
          </article>
        );
      })}
    </section>
  );
}
