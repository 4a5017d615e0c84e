import type { ActivePacks } from '../../core/browser/libraryCalls.ts';
import type { Result } from '../../core/library/problem.ts';
import { meetInWorld } from './meetInWorld.ts';

const { bring, get } = meetInWorld<Promise<Result<ActivePacks>>>('packs');

/** The answer to a question asked together with the one for the reader: their ways through the background take the same time. */
export const providePacks = bring;

/** The packs in use, as the content script has asked for them. */
export const packsInWorld = async (): Promise<Result<ActivePacks> | undefined> => await get(() => {});
