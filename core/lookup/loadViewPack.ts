import { mergeParts, type PackPart } from '../knowledge/merge.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import type { TermPack, ViewPack } from './viewPack.ts';

/** Lists that are needed where they stand, even when empty: loading does not fill them in. */
const needed: ReadonlySet<string> = new Set([
  'a',
  'b',
  'classes',
  'concepts',
  'citations',
  'clock',
  'cues',
  'names',
  'positions',
  'strengths',
]);

const filledIn = (holder: object, key: string): boolean =>
  key === 'claims' || key === 'sources' ? 'status' in holder && !('positions' in holder) : !needed.has(key);

/** A view pack as the build writes it: empty lists left out where loading puts them back. */
export const packText = (pack: ViewPack | TermPack): string =>
  JSON.stringify(pack, function (this: object, key, value: unknown) {
    return Array.isArray(value) && value.length === 0 && filledIn(this, key) ? undefined : value;
  });

export const loadFacts = (part: PackPart): ViewPack => ({ ...mergeParts([part]), view: true, phrases: [] });

export const loadTerms = (part: PackPart & Partial<Pick<TermPack, 'phrases'>>): TermPack => {
  const { concepts, combinations, abbreviations, slots, drugs, sources }: Pack = mergeParts([part]);
  return { concepts, combinations, abbreviations, slots, phrases: part.phrases ?? [], drugs, sources };
};
