import type { Judgement } from '../../core/assessment/judge.ts';
import type { FactKind, PatientFact } from '../../core/assessment/model.ts';
import type { Dismissals, DismissReason } from './dismissals.ts';

/** A judgement with what a clinician can do about it. */
export interface Judging {
  readonly judgement: Judgement;
  readonly dismissed: Dismissals;
  dismiss(rule: string, reason: DismissReason | undefined): void;
  correct(kind: FactKind, value: PatientFact['value'] | undefined | 'page'): void;
  /** The assessment as plain text. */
  note(): string;
}
