import type { PageReader } from '../../core/page/pageReader.ts';
import { meetInWorld } from './meetInWorld.ts';

const { bring, get } = meetInWorld<PageReader>('reading');

export const provideReader = bring;

/** The reader of this frame, brought in when it is not there yet. @returns undefined when it does not come */
export const readerInWorld = get;
