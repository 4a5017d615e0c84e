import type { Quantity } from '../../core/dosing/dose.ts';
import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import type { PlanStep } from '../../core/knowledge/schema/plan.ts';
import { t } from '../i18n/t.ts';
import { useKnowledge } from '../knowledge.ts';
import { Step } from './Step.tsx';
import type { StepState } from './stepState.ts';

interface Props {
  readonly states?: Readonly<Record<string, StepState>>;
  /** Daily doses of this page by drug. */
  readonly doses?: ReadonlyMap<ConceptId, Quantity>;
  readonly onDrug: (id: ConceptId) => void;
}

/**
 * The plan as a rail, in the article's order; what runs alongside (exercise, education) is a second track beside all of it.
 * In the list itself the parallel step comes first, because it starts with the first step and stops with none.
 */
export function PlanRail({ states = {}, doses, onDrug }: Props) {
  const { pack } = useKnowledge();
  const ordered = pack.steps.toSorted((a, b) => a.order - b.order);
  const parallel = ordered.filter((step) => step.parallel);
  const ladder = ordered.filter((step) => !step.parallel);
  const step = (each: PlanStep, number?: number) => (
    <Step key={each.id} step={each} number={number} state={states[each.id]} doses={doses} onDrug={onDrug} />
  );
  return (
    <ol class="rail" aria-label={t('plan.label')}>
      {parallel.map((each) => step(each))}
      {ladder.map((each, at) => step(each, at + 1))}
    </ol>
  );
}
