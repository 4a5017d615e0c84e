import { useState } from 'preact/hooks';
import type { Judgement } from '../../core/assessment/judge.ts';
import type { FactKind, PatientFact, Settled } from '../../core/assessment/model.ts';
import { numberText } from '../../core/lookup/amount.ts';
import { keyed, t } from '../i18n/t.ts';

interface Props {
  readonly facts: Judgement['facts'];
  /** `undefined` takes the fact out of use; `'page'` goes back to what the page says. */
  readonly onCorrect: (kind: FactKind, value: PatientFact['value'] | undefined | 'page') => void;
}

const valueText = ({ value, unit, bound }: Pick<PatientFact, 'value' | 'unit' | 'bound'>): string => {
  if (typeof value === 'string') return t(`sex.${value}`);
  const sign = bound === 'over' ? '>' : bound === 'under' ? '<' : '';
  return `${sign}${numberText(value)}${unit ? ` ${unit}` : ''}`;
};

function Words({ settled }: { readonly settled: Settled }) {
  if (settled.state === 'unknown') return <span class="muted">{t('fact_state.not_used')}</span>;
  if (settled.state === 'known')
    return (
      <>
        <b>{valueText({ ...settled.from, value: settled.value })}</b>
        {settled.from.quote !== '' && <q>{settled.from.quote}</q>}
        {settled.superseded.length > 0 && <span class="muted">{t('fact_state.latest')}</span>}
      </>
    );
  return (
    <>
      <b>{t(settled.state === 'conflict' ? 'fact_state.conflict' : 'fact_state.unusable')}</b>
      {settled.facts.map((fact) => (
        <q key={`${fact.value} ${fact.quote}`}>{fact.quote}</q>
      ))}
    </>
  );
}

function Correction({ kind, onCorrect }: { readonly kind: FactKind } & Pick<Props, 'onCorrect'>) {
  const [text, setText] = useState('');
  const value = Number(text.replace(',', '.'));
  const usable = text.trim() !== '' && Number.isFinite(value) && value > 0;
  return (
    <form
      class="correction"
      onSubmit={(event) => {
        event.preventDefault();
        if (usable) onCorrect(kind, value);
      }}
    >
      <label>
        <span class="unseen">{t('fact_state.value_of', { fact: t(`fact_kind.${keyed(kind)}`) })}</span>
        <input inputMode="decimal" size={6} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <button type="submit" class="chip" disabled={!usable}>
        {t('fact_state.use')}
      </button>
      <button type="button" class="chip" onClick={() => onCorrect(kind, undefined)}>
        {t('fact_state.leave_out')}
      </button>
      <button type="button" class="chip" onClick={() => onCorrect(kind, 'page')}>
        {t('fact_state.as_on_page')}
      </button>
    </form>
  );
}

/** What was read about the patient, each with its words, contradictions said, and a way to correct it for this page only. */
export function PatientFacts({ facts, onCorrect }: Props) {
  if (facts.length === 0) return null;
  return (
    <details class="patient-facts">
      <summary>{t('fact_state.title')}</summary>
      <ul>
        {facts.map(({ kind, settled, corrected }) => (
          <li key={kind}>
            <span class="fact-name">{t(`fact_kind.${keyed(kind)}`)}</span>
            <span class="fact-words">
              <Words settled={settled} />
              {corrected && <span class="muted">{t('fact_state.corrected')}</span>}
            </span>
            {kind !== 'sex' && <Correction kind={kind} onCorrect={onCorrect} />}
          </li>
        ))}
      </ul>
      <p class="muted">{t('fact_state.this_page_only')}</p>
    </details>
  );
}
