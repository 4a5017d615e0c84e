import { useState } from 'preact/hooks';
import type { Caution } from '../../core/assessment/judge.ts';
import { SourceLine } from '../evidence/SourceLine.tsx';
import { TwoSided } from '../evidence/TwoSided.tsx';
import { keyed, t } from '../i18n/t.ts';
import { Icon, type IconName } from '../icon/Icon.tsx';
import { useKnowledge } from '../knowledge.ts';
import { LocalBadge } from '../library/LocalBadge.tsx';
import { type DismissReason, dismissReasons } from './dismissals.ts';

const icons: Readonly<Record<Caution['severity'], IconName>> = {
  'red-flag': 'emergency',
  contraindicated: 'avoid',
  interaction: 'caution',
  dose: 'caution',
  pitfall: 'disputed',
  reminder: 'alert',
};

interface Props {
  readonly of: Caution;
  readonly onShow: (frame: string, mention: number) => void;
  /** Absent where nothing can be dismissed. */
  readonly onDismiss?: ((reason: DismissReason) => void) | undefined;
  /** Unfolded from the start. */
  readonly open?: boolean;
}

/** The words of the page that made it fire; a click moves the page to them. */
function Because({ of, onShow }: Pick<Props, 'of' | 'onShow'>) {
  const places = of.places.filter(
    (place, at) => of.places.findIndex((each) => each.quote === place.quote && each.frame === place.frame) === at,
  );
  const facts = of.facts.filter(({ quote }) => quote !== '');
  if (places.length + facts.length === 0) return null;
  return (
    <ul class="because">
      {places.slice(0, 3).map(({ frame, id, quote }) => (
        <li key={`${frame} ${id}`}>
          <button type="button" class="quote" onClick={() => onShow(frame, id)}>
            <q>{quote}</q>
          </button>
        </li>
      ))}
      {facts.map(({ kind, quote }) => (
        <li key={`${kind} ${quote}`}>
          <q>{quote}</q>
        </li>
      ))}
    </ul>
  );
}

/** One caution: what, on which words of the page, the arithmetic, both sides where they differ, and its sources. */
export function CautionCard({ of, onShow, onDismiss, open = false }: Props) {
  const index = useKnowledge();
  const [dismissing, setDismissing] = useState(false);
  const { about, severity, stronger, arithmetic } = of;
  const sides = index
    .concordanceOf(about.claims)
    .filter(({ verdict }) => verdict === 'differs' || verdict === 'mixed')
    .slice(0, 1);
  return (
    <details class={`notice notice-${severity}`} open={open}>
      <summary>
        <Icon name={icons[severity]} size={15} />
        <h3>{of.flags.length > 0 ? of.flags.map(({ title }) => title).join('; ') : about.title}</h3>
        {[about, ...of.flags].some(({ id }) => index.isLocal(id)) && <LocalBadge />}
        <span class="kind">{t(`severity.${keyed(severity)}`)}</span>
      </summary>
      {of.flags.map((flag) => (
        <p key={flag.id}>
          <b>{flag.actionText}</b> <SourceLine of={flag} />
        </p>
      ))}
      <p>
        {about.message}
        {stronger && about.stronger && <b> {about.stronger.text}</b>}
      </p>
      {arithmetic.length > 0 && (
        <ul class="arithmetic">
          {arithmetic.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <Because of={of} onShow={onShow} />
      {about.facts.map((fact) => (
        <p key={fact.text} class="fact">
          {fact.text} <SourceLine of={fact} />
        </p>
      ))}
      {sides.map((one) => (
        <TwoSided key={one.id} of={one} />
      ))}
      <div class="notice-foot">
        <SourceLine of={about} />
        {onDismiss &&
          (dismissing ? (
            <fieldset class="reasons">
              <legend>{t('caution.why_dismiss')}</legend>
              {dismissReasons.map((reason) => (
                <button key={reason} type="button" class="chip" onClick={() => onDismiss(reason)}>
                  {t(`dismiss.${keyed(reason)}`)}
                </button>
              ))}
              <button type="button" class="chip" onClick={() => setDismissing(false)}>
                {t('caution.keep')}
              </button>
            </fieldset>
          ) : (
            <button type="button" class="link quiet" onClick={() => setDismissing(true)}>
              {t('caution.dismiss')}
              <span class="unseen"> {about.title}</span>
            </button>
          ))}
      </div>
    </details>
  );
}
