import type { Terms } from '../../../core/text/lexicon.ts';

/** One alternation of the names that are plain words, longest first: what a highlighter does with a list of terms. */
export function plainNames(terms: Terms): RegExp {
  const names = [...terms.concepts, ...(terms.combinations ?? [])]
    .flatMap((each) => each.names)
    .filter(({ text, match }) => match !== 'search' && !/[[({|]/.test(text))
    .map(({ text }) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length);
  return new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'gi');
}
