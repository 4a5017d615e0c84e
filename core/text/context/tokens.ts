/** The words and signs of a stretch of text, lower case; three parallel lists. Offsets are into the whole text. */
export interface Tokens {
  readonly word: readonly string[];
  readonly start: readonly number[];
  readonly end: readonly number[];
}

/**
 * A sign in brackets "(-)", "+ve", "s/p", "b.i.d" (read as "bid"), a word with its apostrophe, a number with its decimals, range or date, or one other sign.
 * No part can be read two ways, so the scan is linear.
 */
const tokenPattern =
  /\([-–−+]\)|[-–−+]ve\b|[A-Za-zÀ-ɏ]\/[A-Za-zÀ-ɏ]+|[A-Za-z](?:\.[A-Za-z0-9]{1,3})+(?![A-Za-z])|[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9]*(?:['’][A-Za-z]+)?|\d+(?:[.,/-]\d+)*|[^\sA-Za-zÀ-ɏ0-9]/g;

const isQuote = (sign: string): boolean => sign === '"' || sign === '“' || sign === '”';
const joins = (sign: string): boolean => sign === '-' || sign === '–' || sign === '‐' || sign === '‑';
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;

/**
 * Quotation marks are left out (he "lives on" it). A hyphen inside a word is left out ("non-tender" is two words), one with a space beside it is the sign "-".
 * @param start @param end UTF-16 offsets into `text`
 */
export function tokensOf(text: string, start: number, end: number): Tokens {
  const word: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  tokenPattern.lastIndex = 0;
  for (let found = tokenPattern.exec(part); found; found = tokenPattern.exec(part)) {
    const raw = found[0];
    const from = found.index;
    const to = from + raw.length;
    if (raw.length === 1 && isQuote(raw)) continue;
    if (raw.length === 1 && joins(raw)) {
      const spaced =
        from === 0 || to === part.length || isSpace(part.charCodeAt(from - 1)) || isSpace(part.charCodeAt(to));
      if (!spaced) continue;
      word.push('-');
    } else word.push(normal(raw));
    starts.push(start + from);
    ends.push(start + to);
  }
  return { word, start: starts, end: ends };
}

function normal(raw: string): string {
  if (raw.length === 1) return raw === '—' ? '-' : raw.toLowerCase();
  const first = raw.charCodeAt(0);
  // "(-)", "−ve", "(+)": one spelling each.
  if (first === 40 || first === 45 || first === 43 || first > 0x2000) return /\+/.test(raw) ? '(+)' : '(-)';
  const lower = raw.charCodeAt(1) === 46 ? raw.replaceAll('.', '').toLowerCase() : raw.toLowerCase();
  return lower.includes('’') ? lower.replace('’', "'") : lower;
}
