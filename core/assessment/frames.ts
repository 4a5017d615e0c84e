import type { FrameReading } from '../text/frameReading.ts';
import type { PageObservation, PatientFact } from './model.ts';

/** A frame's reading, with what an assessment needs of it once that is gathered. */
export type ObservedFrame = FrameReading & { readonly observed?: PageObservation };

/** Where a mention of the joined page is to be found. */
export interface MentionPlace {
  readonly frame: string;
  readonly id: number;
  readonly quote: string;
}

export interface JoinedPage {
  readonly page: PageObservation;
  /** By the index the joined page gives each mention. */
  readonly places: readonly (MentionPlace | undefined)[];
}

/**
 * Joins what the frames of a tab say into one page. Frames that each show one patient are taken to show the same one, unless one
 * of them shows several.
 * @param frames top frame first
 */
export function joinFrames(frames: readonly ObservedFrame[]): JoinedPage {
  const places: (MentionPlace | undefined)[] = [];
  const observations: PageObservation['observations'][number][] = [];
  const facts: PatientFact[] = [];
  let latest: string | undefined;
  let patients = 1;
  for (const { frame, mentions, observed } of frames) {
    if (!observed) continue;
    const quotes = new Map(mentions.map(({ id, quote }) => [id, quote]));
    for (const observation of observed.observations) {
      const quote = quotes.get(observation.index);
      // Gathered a moment before the reading: the mention has gone since.
      if (quote === undefined) continue;
      places.push({ frame, id: observation.index, quote });
      observations.push({ ...observation, index: places.length - 1 });
    }
    facts.push(...observed.facts);
    patients = Math.max(patients, observed.patients);
    if (observed.latest !== undefined && (latest === undefined || observed.latest > latest)) latest = observed.latest;
  }
  return { page: { observations, facts, ...(latest === undefined ? {} : { latest }), patients }, places };
}
