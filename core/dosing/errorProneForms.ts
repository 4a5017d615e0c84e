import list from './en/errorProne.json' with { type: 'json' };
import type { Item } from './sig/item.ts';
import type { Token } from './sig/tokens.ts';

/** A form that others have misread, and what to write instead. */
export interface ErrorProne {
  readonly written: string;
  readonly prefer: string;
}

const none: readonly ErrorProne[] = [];
const preferred = new Map(list.forms.flatMap(({ written, prefer }) => written.map((form) => [form, prefer] as const)));
/** Most parts of a sig begin with none of these, and are not put together to find out. */
const firstWords = new Set([...preferred.keys()].map((form) => form.split(' ')[0]));

/**
 * Forms in a sig that the ISMP list of error-prone abbreviations names. They are read all the same.
 * Source: ISMP / Joint Commission lists, editions of 2005 to 2015.
 */
export function errorProneForms(items: readonly Item[], tokens: readonly Token[]): readonly ErrorProne[] {
  let found: Map<string, string> | undefined;
  const note = (written: string, prefer: string): void => {
    found ??= new Map();
    found.set(written, prefer);
  };
  for (const item of items) {
    const { kind, first, next: end } = item;
    const isAmount = kind === 'mass' || kind === 'count';
    const [token, second] = [tokens[first] as Token, tokens[first + 1]];
    if (firstWords.has(token.written.toLowerCase())) {
      const written = tokens
        .slice(first, end)
        .map((each) => each.written)
        .join(' ')
        .toLowerCase();
      const prefer = preferred.get(written);
      if (prefer) note(written.replaceAll(' ', '.'), prefer);
    }
    if (kind === 'times' && end === first + 2 && token.text === 'q' && second?.kind === 'number') {
      note(`q${second.text}`, list.patterns.bareInterval);
    }
    for (let at = first; at < end; at += 1) {
      const token = tokens[at] as Token;
      if (token.kind !== 'number') {
        const unit = isAmount && end > first + 1 ? preferred.get(token.text) : undefined;
        if (unit) note(token.written, unit);
        continue;
      }
      if (/^\d+\.0+$/.test(token.text)) note(token.written, list.patterns.trailingZero);
      if (token.text.startsWith('.')) note(token.written, list.patterns.nakedDecimal);
      if (/^\d{5,}$/.test(token.text)) note(token.written, list.patterns.noComma);
      const next = at + 1 < end ? tokens[at + 1] : undefined;
      if (isAmount && next?.kind === 'word' && !next.spaced)
        note(token.written + next.written, list.patterns.runTogether);
    }
  }
  return found ? [...found].map(([written, prefer]) => ({ written, prefer })) : none;
}
