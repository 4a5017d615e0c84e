import facts from 'virtual:view-pack/facts';
import { loadFacts } from '../../core/lookup/loadViewPack.ts';
import type { ViewPack } from '../../core/lookup/viewPack.ts';
import { activeFacts } from '../views/activePack.ts';

/** The facts of the packs in use. */
export const factsInUse = (): Promise<ViewPack> => activeFacts(loadFacts(facts));
