import type { Concept, Slot } from '../knowledge/schema/concept.ts';
import { slotMap, typedForms } from './typedForms.ts';
import type { SlotName } from './viewPack.ts';

/**
 * Concepts with what their names become by words that an overlay adds to a slot: "{lumbar} stenosis" and a slot `lumbar` that
 * also says "low spine".
 * @param concepts with names as they are typed
 * @param phrases names with slots, of all packs in use
 * @param slots of all packs in use
 * @param added slots of the overlays: each word counts, not the first alone
 */
export function withSlotNames(
  concepts: readonly Concept[],
  phrases: readonly SlotName[],
  slots: readonly Slot[],
  added: readonly Slot[],
): Concept[] {
  const more = Map.groupBy(
    added.flatMap(({ id, phrases: words }) =>
      words.flatMap((word) => {
        const filled = slotMap([...slots, { id, phrases: [word] }]);
        return phrases.flatMap(({ concept, name }) =>
          typedForms(name.text, filled).map((text) => ({ concept, name: { ...name, text } })),
        );
      }),
    ),
    ({ concept }) => concept,
  );
  return concepts.map((concept) => {
    const known = new Set(concept.names.map(({ text }) => text.toLowerCase()));
    const names = (more.get(concept.id) ?? []).flatMap(({ name }) => {
      const key = name.text.toLowerCase();
      if (known.has(key)) return [];
      known.add(key);
      return [name];
    });
    return names.length > 0 ? { ...concept, names: [...concept.names, ...names] } : concept;
  });
}
