import facts from 'virtual:view-pack/facts/later';
import terms from 'virtual:view-pack/terms/later';
import type { PacksInUse } from '../../core/browser/packsInUse.ts';
import { readSettings, watchSettings } from '../../core/browser/settings.ts';
import { watchLibrary } from '../../core/library/announce.ts';
import { loadFacts, loadTerms } from '../../core/lookup/loadViewPack.ts';
import { createLookup } from '../../core/lookup/lookup.ts';
import type { Lookup } from '../../core/lookup/lookupOver.ts';
import { joinTerms } from '../../core/lookup/viewPack.ts';
import { packInUse } from '../views/activePack.ts';

/**
 * The lookup of popup and palette, for the background: over the packs in use, or the bundled one where the library cannot be read.
 * Made when it is first asked for, and anew after a change of packs, settings or policy.
 */
export function lookupInUse(packs: PacksInUse): () => Promise<Lookup> {
  let made: Promise<Lookup> | undefined;
  const forget = (): void => {
    made = undefined;
  };
  const always = new AbortController().signal;
  watchLibrary(forget, always);
  watchSettings(forget, always);

  async function make(): Promise<Lookup> {
    const [imported, { region }] = await Promise.all([packs(), readSettings()]);
    // The next question tries again.
    if (!imported.ok) forget();
    return createLookup(await packInUse(joinTerms(loadFacts(facts()), loadTerms(terms())), imported), region);
  }
  return () => {
    made ??= make();
    return made;
  };
}
