import facts from 'virtual:view-pack/facts/later';
import terms from 'virtual:view-pack/terms/later';
import { loadFacts, loadTerms } from '../../core/lookup/loadViewPack.ts';
import { createLookup } from '../../core/lookup/lookup.ts';
import type { Lookup } from '../../core/lookup/lookupOver.ts';
import { joinTerms } from '../../core/lookup/viewPack.ts';

let made: Lookup | undefined;

/** The lookup of popup and palette over the bundled pack, for the background: taken apart only when it is first asked for. */
export function bundledLookup(): Lookup {
  made ??= createLookup(joinTerms(loadFacts(facts()), loadTerms(terms())));
  return made;
}
