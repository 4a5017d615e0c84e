import terms from 'virtual:view-pack/terms';
import { loadTerms } from '../../core/lookup/loadViewPack.ts';
import { createLookup } from '../../core/lookup/lookup.ts';
import type { Lookup } from '../../core/lookup/lookupOver.ts';
import type { Region } from '../../core/lookup/region.ts';
import { joinTerms, type ViewPack } from '../../core/lookup/viewPack.ts';

/** The pack with everything that can be searched for. */
export const searchable = (pack: ViewPack, region: Region): Lookup =>
  createLookup(joinTerms(pack, loadTerms(terms)), region);
