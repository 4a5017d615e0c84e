import type { OpenTheCard } from '../card/contract.ts';
import { meetInWorld } from './meetInWorld.ts';

const { bring, get } = meetInWorld<OpenTheCard>('card');

export const provideCard = bring;

/** What opens cards in this frame, brought in with the first one. @returns undefined when it does not come */
export const cardInWorld = get;
