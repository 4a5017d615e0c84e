import { type PhrasePart, parsePhrase } from '../knowledge/phrase.ts';
import type { Slot } from '../knowledge/schema/concept.ts';

/** A phrase stands for thousands of forms; lookup also finds by words and near spellings, so that a few typical ones do. */
const most = 6;

type Slots = ReadonlyMap<string, readonly string[]>;

export const slotMap = (slots: readonly Slot[]): Slots => new Map(slots.map((slot) => [slot.id, slot.phrases]));

/**
 * How a phrase of the pack is typed: optional words left out, slots at their first word, alternatives in turn, at most six forms,
 * the shortest first. A phrase that needs a level or a side ("L5-S1", "left") has none: nobody looks those up.
 */
export function typedForms(phrase: string, slots: Slots): readonly string[] {
  if (!/[[({]/.test(phrase)) return [phrase];
  const expand = (parts: readonly PhrasePart[], inside: readonly string[]): readonly string[] =>
    parts.reduce<readonly string[]>(
      (heads, part) => heads.flatMap((head) => tails(part, inside).map((tail) => head + tail)).slice(0, 60),
      [''],
    );
  const tails = (part: PhrasePart, inside: readonly string[]): readonly string[] => {
    if (part.kind === 'text') return [part.text];
    if (part.kind === 'gap') return [' '];
    if (part.kind === 'choice') return part.optional ? [''] : part.options.flatMap((each) => expand(each, inside));
    const first = slots.get(part.id)?.[0];
    if (first === undefined || inside.includes(part.id) || /level|side/.test(part.id)) return [];
    return expand(parsePhrase(first), [...inside, part.id]).slice(0, 1);
  };
  const forms = expand(parsePhrase(phrase), []).map((form) => form.replace(/\s+/g, ' ').replace(/ ,/g, ',').trim());
  return [...new Set(forms)]
    .filter((form) => form.length > 1)
    .sort((a, b) => a.length - b.length)
    .slice(0, most);
}
