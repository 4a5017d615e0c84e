import { mergeParts } from '../knowledge/merge.ts';
import { overlayPack } from '../knowledge/overlay.ts';
import type { Pack, PackInput } from '../knowledge/schema/pack.ts';
import { type ViewPack, viewPack } from './viewPack.ts';

/** An imported pack in use. */
export interface ImportedPack {
  readonly title: string;
  readonly version: string;
  readonly kind: 'core' | 'overlay';
  readonly pack: PackInput;
}

/**
 * The pack that views read from: the bundled one, or an imported core pack in its place, with the overlays laid over it and what
 * of it is local. Rules of imported packs are kept beside it.
 * @param bundled the bundled pack with its terms
 * @param imported at most one core pack, first; valid when it was imported
 * @throws where a pack no longer has the shape it had then
 */
export function activeView(bundled: ViewPack, imported: readonly ImportedPack[]): ViewPack {
  const core = imported.find(({ kind }) => kind === 'core');
  const overlays = imported.filter(({ kind }) => kind === 'overlay');
  const whole = (pack: PackInput): ViewPack => {
    const merged: Pack = mergeParts([pack]);
    return { ...viewPack(merged), rules: merged.rules, definitions: merged.definitions };
  };
  const base: ViewPack = core ? { ...whole(core.pack), replaced: true } : bundled;
  if (overlays.length === 0) return base;
  const { pack, local } = overlayPack(
    base,
    overlays.map((overlay) => whole(overlay.pack)),
  );
  return {
    ...(pack as Pack),
    view: true,
    ...(base.replaced && { replaced: true }),
    local: new Set([...local].map((item) => item.slice(item.indexOf('/') + 1))),
    overlays: overlays.map(({ title, version }) => ({ title, version })),
  };
}
