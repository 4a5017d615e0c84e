import type { PageObservation } from '../../core/assessment/model.ts';
import type { FrameReading } from '../../core/text/frameReading.ts';
import { meetInWorld } from './meetInWorld.ts';

/** How many cautions a frame's reading gives. */
export type CountCautions = (reading: FrameReading, observed: PageObservation) => number;

const { bring, get } = meetInWorld<CountCautions>('judging');

export const provideJudge = bring;

/** What judges this frame for the badge. @returns undefined when it does not come */
export const judgeInWorld = get;
