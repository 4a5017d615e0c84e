import type { ConceptId } from '../../knowledge/schema/ids.ts';
import type { Fact } from '../entry.ts';
import { factOf } from '../facts.ts';
import type { PackIndex } from '../packIndex.ts';

/** Where in the plan a concept stands: one fact per step, led by the step's title. */
export const placeFacts = (index: PackIndex, id: ConceptId): Fact[] =>
  index.stepsOf(id).map((step) => factOf('place', step.lead, step.title));
