/** Names that look like ours and are not: none may be read, and every product that holds one of ours must be. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader } from '../../core/text/reader.ts';

export interface TrapScore {
  readonly lookAlikes: number;
  readonly falseMatches: readonly string[];
  readonly products: number;
  readonly unread: readonly string[];
}

function rows(dir: string, file: string): readonly (readonly string[])[] {
  const path = join(dir, 'drug-names', file);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(file.endsWith('.tsv') ? 1 : 0)
    .filter((each) => each.trim() !== '')
    .map((each) => each.split('\t'));
}

/** The name alone, without a note in brackets or a second name. */
const bare = (name: string): readonly string[] =>
  name
    .replace(/\(.*?\)/g, '')
    .split('/')
    .map((each) => each.trim())
    .filter(Boolean);

/**
 * A look-alike is read falsely where it is read as the name it looks like. Misspellings are in the computed list too: a name one
 * edit away that no dictionary holds is meant to be read, so those that a pack lists as misspellings do not count.
 */
export function evaluateTraps(dir: string, reader: Reader, isOwnName: (name: string) => boolean): TrapScore {
  const conceptsIn = (text: string): readonly string[] => reader.read({ text }).mentions.map(({ concept }) => concept);
  const falseMatches: string[] = [];
  const pairs = [
    ...rows(dir, 'lasa-pairs.tsv').flatMap(([ours = '', other = '']) =>
      bare(other).map((name) => [ours, name] as const),
    ),
    ...rows(dir, 'lookalikes-computed.tsv').map(([ours = '', other = '']) => [ours, other] as const),
    ...rows(dir, 'substring-traps.tsv').map(([ours = '', other = '']) => [ours, other] as const),
  ].filter(([, other]) => !isOwnName(other));
  for (const [ours, other] of pairs) {
    const meant = conceptsIn(bare(ours)[0] ?? ours);
    const read = conceptsIn(`Taking ${other} daily.`).filter((concept) => meant.includes(concept));
    if (read.length > 0) falseMatches.push(`${other} read as ${read.join(', ')} (it looks like ${ours})`);
  }
  const products = rows(dir, 'products-containing-our-terms.txt').map(([name = '']) => name);
  const unread = products.filter((name) => conceptsIn(name).length === 0);
  return { lookAlikes: pairs.length, falseMatches, products: products.length, unread };
}
