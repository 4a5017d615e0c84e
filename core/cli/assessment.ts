import type { FactKind, Firing } from '../assessment/model.ts';
import { settle } from '../assessment/settle.ts';
import type { Assessed } from '../assessment/textAssessor.ts';
import { createTextAssessor } from '../assessment/textAssessor.ts';
import { bundledPack } from '../knowledge/parts.ts';
import { indexPack } from '../lookup/packIndex.ts';

const KINDS: readonly FactKind[] = ['age', 'sex', 'weight', 'creatinine', 'egfr', 'crcl', 'gestation-weeks', 'qtc'];

/** Assesses whole texts against the bundled pack. */
export const assessBundled = () => createTextAssessor(indexPack(bundledPack));

/**
 * An assessment as `analyse` prints it.
 * @param at the printed index of a mention, by its index in the reading
 */
export function printedAssessment({ page, assessment }: Assessed, at: (index: number) => number): object {
  const indexes = (list: readonly number[]) => list.map(at);
  const firings = (list: readonly Firing[]) =>
    list.map(({ rule, severity, because, arithmetic, stronger }) => ({
      rule,
      severity,
      because: indexes(because),
      arithmetic,
      stronger,
    }));
  return {
    fired: firings(assessment.fired),
    waiting: firings(assessment.waiting),
    facts: Object.fromEntries(
      KINDS.flatMap((kind): [FactKind, object][] => {
        const settled = settle(page.facts, kind, 0);
        if (settled.state === 'unknown') return [];
        if (settled.state !== 'known') {
          const values = settled.facts.map(({ value, quote, unusable }) => ({
            value,
            quote,
            ...(unusable ? { unusable } : {}),
          }));
          return [[kind, { state: settled.state, values }]];
        }
        const { value, bound, from } = settled;
        return [
          [kind, { value, ...(bound ? { bound } : {}), ...(from.unit ? { unit: from.unit } : {}), quote: from.quote }],
        ];
      }),
    ),
    plan: {
      tried: assessment.plan.tried,
      current: assessment.plan.current,
      next: assessment.plan.next ?? null,
      nextReason: assessment.plan.nextReason,
      steps: assessment.plan.steps.map((step) => ({ ...step, because: indexes(step.because) })),
    },
    redFlags: assessment.redFlags,
    doses: assessment.doses.map(({ concept, perDay, unit, shown, because }) => ({
      concept,
      perDay: { ...perDay, unit },
      shown,
      because: indexes(because),
    })),
    mme: assessment.mme ? { ...assessment.mme, because: indexes(assessment.mme.because) } : null,
    crcl: assessment.renal?.found ?? null,
    patients: assessment.patients,
  };
}
