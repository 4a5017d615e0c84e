import type { Quantity } from '../../core/dosing/dose.ts';
import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import type { PlanStep } from '../../core/knowledge/schema/plan.ts';
import { SourceLine } from '../evidence/SourceLine.tsx';
import { TwoSided } from '../evidence/TwoSided.tsx';
import { Folded } from '../fold/Folded.tsx';
import { keyed, t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { useKnowledge } from '../knowledge.ts';
import { LocalMark } from '../library/LocalBadge.tsx';
import { StepDrugs } from './StepDrugs.tsx';
import type { StepState } from './stepState.ts';

interface Props {
  readonly step: PlanStep;
  /** Place on the ladder; absent for what runs alongside. */
  readonly number?: number | undefined;
  readonly state?: StepState | undefined;
  readonly doses?: ReadonlyMap<ConceptId, Quantity> | undefined;
  readonly onDrug: (id: ConceptId) => void;
}

function Node({ number, state }: Pick<Props, 'number' | 'state'>) {
  if (state?.state === 'tried') return <Icon name="check" size={14} />;
  if (state?.state === 'avoid') return <Icon name="avoid" size={14} />;
  if (number === undefined) return <Icon name="parallel" size={14} />;
  return <>{number}</>;
}

/** The step's own state in words, with the words of the page behind it. */
function StateLine({ state }: { readonly state: StepState }) {
  return (
    <p class={`state state-${state.state}`}>
      <b>{t(`state.${keyed(state.state)}`)}</b>
      {state.because && ` ${state.because}`}
      {state.quote && <q>{state.quote}</q>}
    </p>
  );
}

/** One step of the rail: what, when to review, with which drugs, and what guidelines say beside it. */
export function Step({ step, number, state, doses, onDrug }: Props) {
  const index = useKnowledge();
  const windows = step.windows.flatMap((id) => index.window(id) ?? []);
  const sides = index.concordanceOf(step.claims).filter((one) => one.verdict === 'differs' || one.verdict === 'mixed');
  const [strongest, ...others] = sides;
  return (
    <li
      id={`step-${step.id}`}
      tabIndex={-1}
      class={`step ${number === undefined ? 'step-parallel' : ''} ${state ? `step-${state.state}` : ''}`}
    >
      <span class="node" aria-hidden="true">
        <Node number={number} state={state} />
      </span>
      <div class="step-body">
        {state && <StateLine state={state} />}
        {number === undefined && <p class="alongside">{t('plan.alongside')}</p>}
        <h3>
          {step.title} <LocalMark entry={step.id} />
        </h3>
        <div class="step-lead">
          {step.lead.text} <SourceLine of={step.lead} />
        </div>
        {windows.map((window) => (
          <p key={window.id} class="window">
            <Icon name="timing" size={14} />
            <span>{window.text}</span>
          </p>
        ))}
        <StepDrugs step={step} doses={doses} onDrug={onDrug} />
        {strongest && <TwoSided of={strongest} />}
        {others.length > 0 && (
          <details class="more-sides">
            <summary>{t('plan.more_sides', others.length)}</summary>
            <Folded>
              {others.map((one) => (
                <TwoSided key={one.id} of={one} />
              ))}
            </Folded>
          </details>
        )}
      </div>
    </li>
  );
}
