import type { Abbreviation, Concept, Name, Slot } from '../knowledge/schema/concept.ts';
import type { Drug } from '../knowledge/schema/drug.ts';
import type { ConceptId } from '../knowledge/schema/ids.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import type { Source } from '../knowledge/schema/source.ts';
import { slotMap, typedForms } from './typedForms.ts';

/** What lookup is made over: a pack with plain names, as `viewPack` makes it. */
export type ViewPack = Pack & {
  readonly view: true;
  /** An imported core pack stands in the place of the bundled one. */
  readonly replaced?: true;
  /** An imported pack could not be used: this is the bundled one. */
  readonly fallback?: true;
  /** Imported packs that are chosen and not used, because this version of Stepwise found something wrong in them. */
  readonly setAside?: readonly { readonly title: string; readonly version: string }[];
  /** What overlay packs added or changed, by id; see `activeView`. */
  readonly local?: ReadonlySet<string>;
  readonly overlays?: readonly { readonly title: string; readonly version: string }[];
  /** Names with slots as the pack has them: an overlay that adds words to a slot adds names. */
  readonly phrases: readonly SlotName[];
};

/** A name that stands for as many ways of writing as its slots have words. */
export interface SlotName {
  readonly concept: ConceptId;
  readonly name: Name;
}

/**
 * The pack as views and lookup use it: names as they are typed instead of phrases for matching, without the words that decide
 * between readings of a short form, without rules. Everything a reader can see is kept.
 * @param below slots of the pack that this one is laid over; its names may use them
 */
export function viewPack(pack: Pack, below: readonly Slot[] = []): ViewPack {
  const slots = slotMap([...below, ...pack.slots]);
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
    phrases: pack.concepts.flatMap(({ id, names }) =>
      names.filter((name) => name.type !== 'code' && name.text.includes('{')).map((name) => ({ concept: id, name })),
    ),
    summaries: [],
    rules: [],
    ruleExamples: [],
    definitions: [],
  };
}

/**
 * A pack that holds nothing but what finding needs and a first look does not: names, codes, combinations, short forms, products,
 * and where sources were read.
 */
export type TermPack = Pick<
  ViewPack,
  'concepts' | 'combinations' | 'abbreviations' | 'slots' | 'phrases' | 'drugs' | 'sources'
>;

/** Takes the terms out, so that a view can be shown before they are loaded. Until then a source says no address. */
export function splitTerms(pack: ViewPack): { readonly facts: ViewPack; readonly terms: TermPack } {
  const bare = pack.concepts.map((each): Concept => ({ ...each, names: [], codes: [] }));
  const named = pack.concepts.filter(({ names, codes }) => names.length + codes.length > 0);
  const sold = pack.drugs.filter(({ products }) => products.length > 0);
  return {
    facts: {
      ...pack,
      concepts: bare,
      combinations: [],
      abbreviations: [],
      slots: [],
      phrases: [],
      drugs: pack.drugs.map((each) => ({ ...each, products: [] })),
      sources: pack.sources.map(({ limits: _, ...each }) => ({ ...each, where: '' })),
    },
    terms: {
      concepts: named.map(({ id, label, names, codes }) => ({ id, label, parents: [], names, codes })),
      combinations: pack.combinations,
      abbreviations: pack.abbreviations,
      slots: pack.slots,
      phrases: pack.phrases,
      drugs: sold.map(({ concept, products }) => ({ ...nothingOf, concept, products })),
      sources: pack.sources.map(({ id, where, limits }) => ({ ...unread, id, where, ...(limits && { limits }) })),
    },
  };
}

/** Stands for what is in the facts already. */
const nothingOf: Omit<Drug, 'concept'> = {
  classes: [],
  steps: [],
  products: [],
  doses: [],
  renal: [],
  hepatic: [],
  elderly: [],
  pregnancy: [],
  contraindications: [],
  boxed: [],
  cautions: [],
  control: [],
  taper: [],
  monitoring: [],
  notes: [],
};
const unread = { title: '', kind: 'secondary', grade: 'secondary' } as const satisfies Partial<Source>;

/** Puts the terms back. */
export function joinTerms(facts: ViewPack, terms: TermPack): ViewPack {
  const named = new Map(terms.concepts.map((each) => [each.id, each]));
  const products = new Map(terms.drugs.map((each) => [each.concept, each.products]));
  const read = new Map(terms.sources.map(({ id, where, limits }) => [id, { where, ...(limits && { limits }) }]));
  return {
    ...facts,
    concepts: facts.concepts.map((each) => {
      const { names, codes } = named.get(each.id) ?? each;
      return { ...each, names, codes };
    }),
    drugs: facts.drugs.map((each) => ({ ...each, products: products.get(each.concept) ?? [] })),
    sources: facts.sources.map((each) => ({ ...each, ...read.get(each.id) })),
    combinations: terms.combinations,
    abbreviations: terms.abbreviations,
    slots: terms.slots,
    phrases: terms.phrases,
  };
}
