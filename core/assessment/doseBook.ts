import type { ConceptId } from '../knowledge/schema/ids.ts';
import type { DoseCheck } from '../knowledge/schema/rule.ts';
import type { PatientFact } from './model.ts';

/** A drug whose dose on the page meets a check, with the worked numbers. */
export interface DoseFinding {
  readonly concept: ConceptId;
  readonly because: readonly number[];
  readonly facts: readonly PatientFact[];
  readonly arithmetic: readonly string[];
}

export interface DoseBook {
  check(kind: DoseCheck): readonly DoseFinding[];
}
