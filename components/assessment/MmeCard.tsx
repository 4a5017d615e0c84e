import type { Assessment } from '../../core/assessment/assess.ts';
import { numberText } from '../../core/lookup/amount.ts';
import { t } from '../i18n/t.ts';

/** The opioids of this page added up, with the sum shown, and what is left out of it named. */
export function MmeCard({ mme }: { readonly mme: NonNullable<Assessment['mme']> }) {
  const range = mme.low === mme.high ? numberText(mme.high) : `${numberText(mme.low)} to ${numberText(mme.high)}`;
  return (
    <section class="block mme" aria-labelledby="mme-title">
      <h2 id="mme-title">{t('mme.title')}</h2>
      {mme.because.length > 0 && (
        <p>
          <b>{t('mme.per_day', { range })}</b> {mme.low !== mme.high && t('mme.range')}
        </p>
      )}
      <ul class="arithmetic">
        {mme.arithmetic.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {mme.excluded.map((line) => (
          <li key={line}>{t('mme.excluded', { what: line })}</li>
        ))}
      </ul>
      <p class="muted">{t('mme.caveat')}</p>
    </section>
  );
}
