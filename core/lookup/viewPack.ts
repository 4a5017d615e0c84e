import type { Abbreviation, Concept, Name } from '../knowledge/schema/concept.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import { slotMap, typedForms } from './typedForms.ts';

/** What lookup is made over: a pack with plain names, as `viewPack` makes it. */
export type ViewPack = Pack & { readonly view: true };

/**
 * The pack as views and lookup use it: names as they are typed instead of phrases for matching, without the words that decide
 * between readings of a short form, without slots and rules. Everything a reader can see is kept.
 */
export function viewPack(pack: Pack): ViewPack {
  const slots = slotMap(pack.slots);
  const plainNames = (names: readonly Name[]): Name[] => {
    const byText = new Map<string, Name>();
    for (const name of names)
      for (const text of name.type === 'code' ? [name.text] : typedForms(name.text, slots)) {
        const key = text.toLowerCase();
        if (byText.has(key)) continue;
        byText.set(key, {
          text,
          type: name.type,
          ...(name.region && name.region !== 'any' && { region: name.region }),
        });
      }
    return [...byText.values()];
  };
  const concept = (each: Concept): Concept => ({ ...each, names: plainNames(each.names) });
  const abbreviation = (each: Abbreviation): Abbreviation => {
    const [text = each.text, ...more] = typedForms(each.text, slots);
    const variants = each.variants.flatMap((variant) => typedForms(variant, slots));
    return {
      ...each,
      text,
      variants: [...new Set([...more, ...variants])].filter((form) => form !== text),
      readings: each.readings.map(({ cues: _, ...reading }) => reading),
    };
  };
  return {
    ...pack,
    view: true,
    concepts: pack.concepts.map(concept),
    combinations: pack.combinations.map((each) => ({ ...each, names: plainNames(each.names) })),
    // A bare word that is too common to report is too common to look up.
    abbreviations: pack.abbreviations.map(abbreviation),
    slots: [],
    summaries: [],
    rules: [],
    ruleExamples: [],
    definitions: [],
  };
}

/** A pack that holds nothing but what finding needs and reading a view does not. */
export type TermPack = Pick<Pack, 'concepts' | 'combinations' | 'abbreviations'>;

/** Takes names, codes, combinations and short forms out, so that a view can be shown before they are loaded. */
export function splitTerms(pack: ViewPack): { readonly facts: ViewPack; readonly terms: TermPack } {
  const bare = pack.concepts.map((each): Concept => ({ ...each, names: [], codes: [] }));
  const named = pack.concepts.filter(({ names, codes }) => names.length + codes.length > 0);
  return {
    facts: { ...pack, concepts: bare, combinations: [], abbreviations: [] },
    terms: {
      concepts: named.map(({ id, label, names, codes }) => ({ id, label, parents: [], names, codes })),
      combinations: pack.combinations,
      abbreviations: pack.abbreviations,
    },
  };
}

/** Puts the terms back. */
export function joinTerms(facts: ViewPack, terms: TermPack): ViewPack {
  const named = new Map(terms.concepts.map((each) => [each.id, each]));
  return {
    ...facts,
    concepts: facts.concepts.map((each) => {
      const { names, codes } = named.get(each.id) ?? each;
      return { ...each, names, codes };
    }),
    combinations: terms.combinations,
    abbreviations: terms.abbreviations,
  };
}
