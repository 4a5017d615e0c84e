import terms from 'virtual:view-pack/terms';
import { loadTerms } from '../../core/lookup/loadViewPack.ts';
import type { Lookup } from '../../core/lookup/lookupOver.ts';
import { joinTerms, type ViewPack } from '../../core/lookup/viewPack.ts';
import { activeLookup } from '../views/activePack.ts';

/** The pack in use with everything that can be searched for. */
export const searchable = (pack: ViewPack): Promise<Lookup> => activeLookup(joinTerms(pack, loadTerms(terms)));
