import type { Judgement } from '../../core/assessment/judge.ts';
import { keyed, t } from '../i18n/t.ts';
import { useKnowledge } from '../knowledge.ts';

/** The place in the plan in one line: what the article names next and why, or why nothing is named. Never an order. */
export function WhereYouAre({ judgement }: { readonly judgement: Judgement }) {
  const index = useKnowledge();
  const { plan } = judgement.assessment;
  const title = (id: string) => index.step(id)?.title ?? id;
  return (
    <div class="where" role="status">
      {plan.next && (
        <p>
          <b>{t('where.next', { step: title(plan.next) })}</b>
        </p>
      )}
      <p class="muted">{t(`where.${keyed(plan.nextReason)}`)}</p>
    </div>
  );
}
