import type { Abbreviation, Code, Combination, Concept, Name, Slot } from '../knowledge/schema/concept.ts';
import type { ConceptId } from '../knowledge/schema/ids.ts';
import { codePhrase } from './codes.ts';
import type { Written } from './written.ts';

type Optional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** What reading needs of a pack: names, codes, combinations, ambiguous terms. A pack fits; so does a smaller list. */
export interface Terms {
  readonly concepts: readonly {
    readonly id: ConceptId;
    readonly role?: Concept['role'];
    readonly names: readonly Pick<Name, 'text' | 'type' | 'match'>[];
    readonly codes?: readonly Pick<Code, 'system' | 'code'>[] | undefined;
  }[];
  readonly combinations?: readonly (Pick<Combination, 'id' | 'label'> & {
    readonly names: readonly Pick<Name, 'text' | 'type' | 'match'>[];
    readonly ingredients: readonly {
      readonly concept: ConceptId;
      readonly strengthsMg?: readonly number[] | undefined;
    }[];
  })[];
  readonly abbreviations?: readonly Optional<
    Pick<Abbreviation, 'text' | 'variants' | 'match' | 'quiet' | 'readings'>,
    'variants'
  >[];
  readonly slots?: readonly Slot[];
}

export type AmbiguousTerm = NonNullable<Terms['abbreviations']>[number];
export type CombinationTerm = NonNullable<Terms['combinations']>[number];

/** What stands behind a written form. */
export type Meaning =
  | { readonly kind: 'concept'; readonly concept: ConceptId }
  | { readonly kind: 'combination'; readonly combination: CombinationTerm }
  | { readonly kind: 'ambiguous'; readonly term: AmbiguousTerm }
  /** Read so that nothing else is read there. */
  | { readonly kind: 'guard'; readonly concept: ConceptId };

/** One written form: the phrase, what it means and which letter case it asks for. */
export interface Form extends Written {
  readonly meaning: Meaning;
  /** Set where it is a code of this system. */
  readonly code?: Code['system'];
  readonly letterCase: 'any' | 'exact' | 'upper';
  /** Whether its words may be one edit away: names of what is marked, no abbreviations, no codes. */
  readonly lenient: boolean;
  /** A name of what is not marked: no misspelling of ours may be as close to it. */
  readonly stranger: boolean;
}

const cases = { word: 'any', exact: 'exact', upper: 'upper' } as const;

/** An ordinary name, neither short nor spelled in a way of its own. */
const isPlain = ({ match, type }: Pick<Name, 'type' | 'match'>): boolean =>
  match === undefined && ['generic', 'brand', 'synonym'].includes(type);

function nameForms(names: Terms['concepts'][number]['names'], meaning: Meaning, marked: boolean): readonly Form[] {
  return names.flatMap((name) =>
    name.match === 'search'
      ? []
      : [
          {
            text: name.text,
            literal: name.type === 'code',
            meaning,
            letterCase: cases[name.match ?? 'word'],
            plural: name.type !== 'code',
            stranger: !marked && isPlain(name),
            lenient: marked && isPlain(name),
          },
        ],
  );
}

/** Every written form of the terms that is marked on pages. */
export function formsOf(terms: Terms): readonly Form[] {
  const concepts = terms.concepts.flatMap(({ id, role, names, codes = [] }) => {
    const meaning: Meaning = role === 'guard' ? { kind: 'guard', concept: id } : { kind: 'concept', concept: id };
    const coded = codes.map(
      ({ system, code }): Form => ({
        text: codePhrase(code),
        literal: false,
        code: system,
        meaning,
        letterCase: 'any',
        plural: false,
        stranger: false,
        lenient: false,
      }),
    );
    return [...nameForms(names, meaning, role !== 'guard' && role !== 'background'), ...coded];
  });
  const combinations = (terms.combinations ?? []).flatMap((combination) =>
    nameForms(combination.names, { kind: 'combination', combination }, true),
  );
  // A term that nothing would come of, whatever it means.
  const matters = ({ quiet, readings }: AmbiguousTerm): boolean => !quiet || readings.some(({ concept }) => concept);
  const ambiguous = (terms.abbreviations ?? []).filter(matters).flatMap((term) =>
    [term.text, ...(term.variants ?? [])].map(
      (text): Form => ({
        text,
        literal: false,
        meaning: { kind: 'ambiguous', term },
        letterCase: cases[term.match ?? 'word'],
        plural: true,
        stranger: false,
        lenient: (term.match ?? 'word') === 'word',
      }),
    ),
  );
  return [...concepts, ...combinations, ...ambiguous];
}
