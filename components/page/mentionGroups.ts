import type { Dose, Quantity } from '../../core/dosing/dose.ts';
import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import type { FrameMention, FrameReading } from '../../core/text/frameReading.ts';
import type { Mention } from '../../core/text/mention.ts';

/** How a mention is meant, for a reader; the first that applies. */
export type Sense = 'allergy' | 'family' | 'negated' | 'stopped' | 'past' | 'possible' | 'planned' | 'present';

/** @returns the one word a clinician would put beside the mention */
export function senseOf(mention: Mention): Sense {
  if (mention.allergy) return 'allergy';
  if (mention.experiencer === 'other') return 'family';
  if (mention.negation === 'negated' || mention.status === 'not-taken') return 'negated';
  if (mention.status === 'stopped') return 'stopped';
  if (mention.temporality === 'historical') return 'past';
  if (mention.negation === 'possible') return 'possible';
  if (mention.temporality === 'hypothetical' || mention.status === 'intended') return 'planned';
  return 'present';
}

export interface Place {
  readonly frame: string;
  readonly mention: FrameMention;
}

/** All mentions of one concept in one sense, in reading order. */
export interface MentionGroup {
  readonly concept: ConceptId;
  readonly sense: Sense;
  /** Never empty. */
  readonly places: readonly [Place, ...Place[]];
}

const kinds = ['condition', 'sign', 'symptom', 'drug', 'class', 'therapy', 'comorbidity', 'substance', 'topic'];
const kindOf = (concept: ConceptId): string => concept.slice(0, concept.indexOf(':'));

/** Mentions of every frame, one group per concept and sense; conditions first, then drugs, then the rest. */
export function mentionGroups(frames: readonly FrameReading[]): readonly MentionGroup[] {
  const groups = new Map<string, { concept: ConceptId; sense: Sense; places: [Place, ...Place[]] }>();
  for (const { frame, mentions } of frames.toSorted((a, b) => Number(b.top) - Number(a.top)))
    for (const mention of mentions) {
      const sense = senseOf(mention);
      const key = `${mention.concept} ${sense}`;
      const group = groups.get(key);
      if (group) group.places.push({ frame, mention });
      else groups.set(key, { concept: mention.concept, sense, places: [{ frame, mention }] });
    }
  return [...groups.values()].sort((a, b) => kinds.indexOf(kindOf(a.concept)) - kinds.indexOf(kindOf(b.concept)));
}

const current = (mention: FrameMention): boolean => senseOf(mention) === 'present';

/** The dose of a current drug that can be computed, the last one written on the page; by drug. */
export function currentDoses(frames: readonly FrameReading[]): ReadonlyMap<ConceptId, Dose> {
  const doses = new Map<ConceptId, Dose>();
  for (const { mentions } of frames)
    for (const mention of mentions) if (mention.dose && current(mention)) doses.set(mention.concept, mention.dose);
  return doses;
}

/** The daily amounts among `currentDoses`. */
export const dailyDoses = (doses: ReadonlyMap<ConceptId, Dose>): ReadonlyMap<ConceptId, Quantity> =>
  new Map([...doses].flatMap(([id, dose]) => (dose.perDay ? [[id, dose.perDay] as const] : [])));
