import type { Concept } from '../../knowledge/schema/concept.ts';
import type { Fact } from '../entry.ts';

/** The codes of a concept, one fact per code system. */
export const codeFacts = (concept: Concept): Fact[] => {
  const systems = [...new Set(concept.codes.map((code) => code.system))];
  return systems.map((system) => ({
    kind: 'codes',
    lead: system,
    text: concept.codes
      .filter((code) => code.system === system)
      .map((code) => code.code)
      .join(', '),
  }));
};
