import MiniSearch from 'minisearch';
import type { PackIndex } from '../packIndex.ts';
import { plain } from '../queryText.ts';
import { type Term, termsOf, textsOf } from '../terms.ts';

/** What a query is held against. */
export interface Searchable {
  readonly index: PackIndex;
  readonly codes: readonly Term[];
  /** Names and topic words. */
  readonly names: readonly Term[];
  /** Names and topic words by their plain text. */
  readonly exact: ReadonlyMap<string, readonly Term[]>;
  /** Word index; its ids count through `documents`, of which the first are `names` in the same order. */
  readonly words: MiniSearch;
  readonly documents: readonly { readonly entry: string; readonly text: string }[];
}

const wordForm = (word: string): string | null => {
  const form = plain(word);
  return form.length > 1 ? form : null;
};

export function searchable(index: PackIndex): Searchable {
  const terms = termsOf(index);
  const codes = terms.filter((term) => term.how === 'code');
  const names = terms.filter((term) => term.how !== 'code');
  const exact = Map.groupBy(names, (term) => term.text);
  const documents = [...names, ...textsOf(index)];
  const words = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], processTerm: wordForm });
  words.addAll(documents.map(({ text }, id) => ({ id, text })));
  return { index, codes, names, exact, words, documents };
}
