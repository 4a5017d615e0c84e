import { mergeParts, type PackPart } from '../knowledge/merge.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import type { TermPack, ViewPack } from './viewPack.ts';

/** A part of the view pack as the build writes it: lists that are empty left out. */
function loaded(part: PackPart): Pack {
  const pack = mergeParts([part]);
  return { ...pack, concepts: pack.concepts.map((each) => ({ ...each, names: each.names ?? [] })) };
}

export const loadFacts = (part: PackPart): ViewPack => ({ ...loaded(part), view: true });

export const loadTerms = (part: PackPart): TermPack => loaded(part);
