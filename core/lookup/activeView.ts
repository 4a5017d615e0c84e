import { mergeParts } from '../knowledge/merge.ts';
import { overlayPack } from '../knowledge/overlay.ts';
import type { Slot } from '../knowledge/schema/concept.ts';
import type { Pack, PackInput } from '../knowledge/schema/pack.ts';
import { withSlotNames } from './slotNames.ts';
import { type ViewPack, viewPack } from './viewPack.ts';

/** An imported pack in use. */
export interface ImportedPack {
  readonly title: string;
  readonly version: string;
  readonly kind: 'core' | 'overlay';
  readonly pack: PackInput;
}

/** A pack of a file as views use it, with rules, and summaries of concepts that it need not have itself. @param below slots of what it is laid over */
function whole(pack: PackInput, below: readonly Slot[] = []): ViewPack {
  const merged: Pack = mergeParts([pack]);
  const { rules, definitions, summaries } = merged;
  return { ...viewPack(merged, below), rules, definitions, summaries };
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
  const base: ViewPack = core ? { ...whole(core.pack), replaced: true } : bundled;
  if (overlays.length === 0) return base;
  const slots = [...base.slots, ...overlays.flatMap((overlay) => overlay.pack.slots ?? [])];
  const laid = overlays.map((overlay) => whole(overlay.pack, slots));
  const { pack, local } = overlayPack(base, laid);
  const phrases = [base, ...laid].flatMap((each) => each.phrases);
  const added = laid.flatMap((each) => each.slots);
  return {
    ...(pack as Pack),
    concepts: withSlotNames((pack as Pack).concepts, phrases, slots, added),
    view: true,
    phrases,
    ...(base.replaced && { replaced: true }),
    local: new Set([...local].map((item) => item.slice(item.indexOf('/') + 1))),
    overlays: overlays.map(({ title, version }) => ({ title, version })),
  };
}
