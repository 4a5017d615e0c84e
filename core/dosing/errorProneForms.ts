import list from './en/errorProne.json' with { type: 'json' };
import type { Item } from './sig/item.ts';
import type { Token } from './sig/tokens.ts';

/** A form that others have misread, and what to write instead. */
export interface ErrorProne {
  readonly written: string;
  readonly prefer: string;
}

const preferred = new Map(list.forms.flatMap(({ written, prefer }) => written.map((form) => [form, prefer] as const)));

/**
 * Forms in a sig that the ISMP list of error-prone abbreviations names. They are read all the same.
 * Source: ISMP / Joint Commission lists, editions of 2005 to 2015.
 */
export function errorProneForms(items: readonly Item[], tokens: readonly Token[]): ErrorProne[] {
  const found = new Map<string, string>();
  for (const item of items) {
    const parts = tokens.slice(item.first, item.next);
    const written = parts
      .map((token) => token.written)
      .join(' ')
      .toLowerCase();
    const prefer = preferred.get(written);
    if (prefer) found.set(written.replaceAll(' ', '.'), prefer);
    if (item.kind === 'times' && parts.length === 2 && parts[0]?.text === 'q' && parts[1]?.kind === 'number') {
      found.set(`q${parts[1].text}`, list.patterns.bareInterval);
    }
    for (const [index, token] of parts.entries()) {
      if (token.kind !== 'number') {
        const unit = preferred.get(token.text);
        if (unit && parts.length > 1 && (item.kind === 'mass' || item.kind === 'count')) found.set(token.written, unit);
        continue;
      }
      if (/^\d+\.0+$/.test(token.text)) found.set(token.written, list.patterns.trailingZero);
      if (token.text.startsWith('.')) found.set(token.written, list.patterns.nakedDecimal);
      if (/^\d{5,}$/.test(token.text)) found.set(token.written, list.patterns.noComma);
      const next = parts[index + 1];
      if ((item.kind === 'mass' || item.kind === 'count') && next?.kind === 'word' && !next.spaced) {
        found.set(token.written + next.written, list.patterns.runTogether);
      }
    }
  }
  return [...found].map(([written, prefer]) => ({ written, prefer }));
}
