import { phraseSurfaces } from '../knowledge/phrase.ts';
import type { Name } from '../knowledge/schema/concept.ts';
import { plain } from './queryText.ts';

const most = 240;

/** A phrase at its shortest: optional words left out, the first of alternatives, no slots. */
const shortest = (phrase: string): string =>
  phrase
    .replace(/\[[^[\]]*\]/g, '')
    .replace(/\(([^()|]*)\|[^()]*\)/g, '$1')
    .replace(/\{[^}]*\}/g, '')
    .replace(/[()[\]|]/g, ' ');

/**
 * The ways a name of the pack can be typed, plain, slots left out ("{levels} radiculopathy" is typed "radiculopathy").
 * A phrase with more than 240 forms is represented by its shortest.
 */
export function surfacesOf(name: Pick<Name, 'text' | 'type'>): readonly string[] {
  if (name.type === 'code') return [plain(name.text)];
  if (!/[[({]/.test(name.text)) return [plain(name.text)];
  const surfaces = phraseSurfaces(name.text, most) ?? [shortest(name.text)];
  return [...new Set(surfaces.map((each) => plain(each.replace(/\{[^}]*\}/g, ''))))].filter((each) => each.length > 1);
}
