import type { Fact, Found } from '../../lookup/entry.ts';
import type { PackIndex } from '../../lookup/packIndex.ts';

const numbers = (index: PackIndex, claims: readonly string[]): string => {
  const cited = [...new Set(claims.flatMap((id) => index.claim(id)?.citations ?? []))].sort((a, b) => a - b);
  return cited.length > 0 ? `Article [${cited.join(', ')}]` : 'Article';
};

function sourceText(fact: Fact, index: PackIndex): string {
  const names = [
    ...(fact.claims && fact.claims.length > 0 ? [numbers(index, fact.claims)] : []),
    ...(fact.sources ?? []),
    ...(fact.status ? [fact.status] : []),
  ];
  return names.length > 0 ? `  (${names.join('; ')})` : '';
}

/** An entry as lines of text: each fact with its source, then both sides where they differ. */
export function entryText({ entry, how, matched }: Found, index: PackIndex): string {
  const lines = [`${entry.title}  [${entry.id}]  found by ${how}: ${matched}`];
  if (entry.subtitle) lines.push(entry.subtitle);
  for (const fact of entry.facts) {
    lines.push(`  ${fact.kind}: ${fact.lead ? `${fact.lead}: ` : ''}${fact.text}${sourceText(fact, index)}`);
    if (fact.note) lines.push(`    note: ${fact.note}`);
  }
  if (entry.sides) {
    lines.push(`  article and guidelines: ${entry.sides.verdict}`);
    for (const id of entry.sides.claims)
      lines.push(`    ${numbers(index, [id])}, ${id}: ${index.claim(id)?.text ?? ''}`);
    for (const { body, year, verdict, text } of entry.sides.positions)
      lines.push(`    ${body}${year === undefined ? '' : ` ${year}`}, ${verdict}: ${text}`);
  }
  return lines.join('\n');
}
