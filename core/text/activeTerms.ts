import { mergeParts } from '../knowledge/merge.ts';
import { overlayPack } from '../knowledge/overlay.ts';
import type { PackInput } from '../knowledge/schema/pack.ts';
import type { Terms } from './lexicon.ts';

/**
 * The terms to read a page with: the bundled ones, or those of an imported core pack, with those of the overlays.
 * @param imported valid when they were imported
 * @throws where a pack no longer has the shape it had then
 */
export function activeTerms(
  bundled: Terms,
  imported: readonly { readonly kind: 'core' | 'overlay'; readonly pack: PackInput }[],
): Terms {
  const core = imported.find(({ kind }) => kind === 'core');
  const overlays = imported.filter(({ kind }) => kind === 'overlay').map(({ pack }) => mergeParts([pack]));
  const base: Terms = core ? mergeParts([core.pack]) : bundled;
  if (overlays.length === 0) return base;
  // Terms are the lists of a pack that reading needs; what a pack has beside them is not looked at.
  const { pack } = overlayPack(base as unknown as PackInput, overlays);
  return pack as unknown as Terms;
}
