import type { Terms } from './lexicon.ts';
import type { Ambiguity, Mention, Reading } from './mention.ts';
import type { Passage } from './passage.ts';
import { createTermFinder, type Hit } from './termFinder.ts';

/** Reads text as a clinician would: which concepts are mentioned, and what is said of each. */
export interface Reader {
  /** A passage of a page, with what the layout says about it; offsets are into its text. */
  read(passage: Passage): Reading;
  /** A whole plain note: its own sections, lists and lines are found first. */
  readNote(text: string): Reading;
}

const assertion = { negation: 'affirmed', temporality: 'recent', experiencer: 'patient', allergy: false } as const;

/** @throws {PhraseError} for a pack with a phrase that cannot be read */
export function createReader(terms: Terms): Reader {
  const finder = createTermFinder(terms);

  function mentionsOf(text: string, { start, end, forms }: Hit): readonly Mention[] {
    const meaning = forms[0]?.meaning;
    const surface = text.slice(start, end);
    const base = { start, end, surface, ...assertion };
    if (meaning?.kind === 'concept' || meaning?.kind === 'code') return [{ ...base, concept: meaning.concept }];
    if (meaning?.kind === 'combination')
      return meaning.combination.ingredients.map(({ concept }) => ({
        ...base,
        concept,
        combination: meaning.combination.id,
      }));
    return [];
  }

  function read({ text }: Passage): Reading {
    const hits = finder.find(text);
    const ambiguous = hits.flatMap(({ start, end, forms }): readonly Ambiguity[] => {
      const meaning = forms[0]?.meaning;
      if (meaning?.kind !== 'ambiguous') return [];
      const readings = meaning.term.readings.map(({ label, concept }) => (concept ? { label, concept } : { label }));
      return [{ start, end, surface: text.slice(start, end), readings }];
    });
    return { mentions: hits.flatMap((hit) => mentionsOf(text, hit)), ambiguous };
  }

  return { read, readNote: (text) => read({ text }) };
}
