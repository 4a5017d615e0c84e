import type { Judgement } from '../../core/assessment/judge.ts';
import { t } from '../i18n/t.ts';
import type { StepState } from '../plan/stepState.ts';

/** The state of each step as the rail shows it, with the words of the page behind it. */
export function stepStates({
  assessment,
  cautions,
  waiting,
  placesOf,
}: Judgement): Readonly<Record<string, StepState>> {
  const titles = new Map([...cautions, ...waiting].map(({ rule, about }) => [rule, about.title]));
  return Object.fromEntries(
    assessment.plan.steps.map(({ step, state, because, avoid }) => {
      const quote = placesOf(because)[0]?.quote;
      const why =
        avoid?.flatMap((rule) => titles.get(rule) ?? []).join('; ') || (state === 'avoid' ? t('where.allergy') : '');
      return [step, { state, ...(why ? { because: why } : {}), ...(quote ? { quote } : {}) }];
    }),
  );
}
