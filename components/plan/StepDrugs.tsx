import { useState } from 'preact/hooks';
import type { Quantity } from '../../core/dosing/dose.ts';
import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import type { PlanStep } from '../../core/knowledge/schema/plan.ts';
import type { PackIndex } from '../../core/lookup/packIndex.ts';
import { dailyText } from '../dose/dailyText.ts';
import { t } from '../i18n/t.ts';
import { useKnowledge } from '../knowledge.ts';
import { LocalMark } from '../library/LocalBadge.tsx';

interface Props {
  readonly step: PlanStep;
  readonly doses?: ReadonlyMap<ConceptId, Quantity> | undefined;
  readonly onDrug: (id: ConceptId) => void;
}

/** A step with many drugs names this many until asked for the rest. */
const few = 5;

/** Drugs of this page first, then those the article names, then the rest. */
function drugsOf(index: PackIndex, step: PlanStep, doses: Props['doses']): readonly ConceptId[] {
  const words = step.claims.map((id) => index.claim(id)?.text.toLowerCase() ?? '').join(' ');
  const rank = (id: ConceptId): number => (doses?.has(id) ? 0 : words.includes(index.label(id).toLowerCase()) ? 1 : 2);
  return index.pack.drugs
    .filter((drug) => drug.steps.includes(step.id))
    .map((drug) => drug.concept)
    .toSorted((a, b) => rank(a) - rank(b));
}

/** The drugs of a step, each with its daily dose on this page where it has one. */
export function StepDrugs({ step, doses, onDrug }: Props) {
  const index = useKnowledge();
  const [all, setAll] = useState(false);
  const drugs = drugsOf(index, step, doses);
  if (drugs.length === 0) return null;
  const shown = all || drugs.length <= few + 1 ? drugs : drugs.slice(0, few);
  return (
    <ul class="chips" aria-label={t('plan.drugs')}>
      {shown.map((id) => {
        const dose = doses?.get(id);
        return (
          <li key={id}>
            <button type="button" class={dose ? 'chip chip-here' : 'chip'} onClick={() => onDrug(id)}>
              <b>{index.label(id)}</b> <LocalMark entry={id} />
              {dose && ` ${dailyText(dose)}`}
            </button>
          </li>
        );
      })}
      {shown.length < drugs.length && (
        <li>
          <button type="button" class="chip" onClick={() => setAll(true)}>
            {t('plan.more_drugs', drugs.length - shown.length)}
          </button>
        </li>
      )}
    </ul>
  );
}
