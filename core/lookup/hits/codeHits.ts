import { codeForm } from '../queryText.ts';
import { type Hit, hitOf, layer } from './hit.ts';
import type { Searchable } from './searchable.ts';

/** Codes equal to the query, above it ("M54.31" belongs to M54.3) or below it ("M54" is being typed), dots ignored. */
export function codeHits(query: string, { codes }: Searchable): Hit[] {
  const code = codeForm(query);
  if (!code) return [];
  return codes.flatMap((term) => {
    if (term.text === code) return [hitOf(term, 'code', layer.code + term.weight)];
    const above = code.length > 3 && term.text.length >= 3 && code.startsWith(term.text);
    if (above) return [hitOf(term, 'code', layer.codePrefix + 100 + term.text.length + term.weight)];
    const below = code.length >= 2 && term.text.startsWith(code);
    return below ? [hitOf(term, 'code', layer.codePrefix + term.weight - term.text.length)] : [];
  });
}
