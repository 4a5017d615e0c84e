import {
  isAlphanumeric,
  isAsciiLetter,
  isDigit,
  isSpace,
  isWordCharacter,
  kindOf,
  LETTER,
  SIGN,
  SPACE,
} from './tokenCharacters.ts';

/** `-`, `–`, `‐`, `‑`: between two words they leave two words, "non-tender". */
const joins = (code: number): boolean => code === 0x2d || code === 0x2013 || code === 0x2010 || code === 0x2011;
/** `"`, `“`, `”`: he "lives on" it. */
const isQuote = (code: number): boolean => code === 0x22 || code === 0x201c || code === 0x201d;
/** `-`, `–`, `−`, `+`: signs that say negative or positive. */
const isPole = (code: number): boolean => code === 0x2d || code === 0x2013 || code === 0x2212 || code === 0x2b;

const SLASH = 47;
const DOT = 46;
const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;

/*
 * A stretch of text is cut into tokens: a sign in brackets "(-)", "+ve", "s/p", "b.i.d", a word with its apostrophe, a number with its
 * decimals, range or date, or one other sign. Quotation marks are left out, and a hyphen inside a word; one with a space beside it is a sign.
 * Each character is looked at a bounded number of times, and no list is made:
 *
 *   for (let at = tokenStart(text, from, from, to); at < to; at = tokenStart(text, end, from, to)) { end = tokenEnd(text, at, to); … }
 */

/**
 * Where the next token begins at or after `at`; `to` where there is none.
 * @param from @param to UTF-16 offsets of the stretch into `text`; what stands beyond is not looked at
 */
export function tokenStart(text: string, at: number, from: number, to: number): number {
  let start = at;
  for (; start < to; start += 1) {
    const kind = kindOf(text.charCodeAt(start));
    if (kind === SPACE) continue;
    if (kind !== SIGN || !isSilent(text, start, from, to) || signEnd(text, start, to) > start + 1) break;
  }
  return start;
}

/** Where the token ends that begins at `at`, at `to` at the latest. */
export function tokenEnd(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at);
  if (kindOf(code) === LETTER) return wordEnd(text, at, to);
  return isDigit(code) ? numberEnd(text, at, to) : signEnd(text, at, to);
}

/** Whether a sign is left out: a quotation mark, or a hyphen inside a word. */
function isSilent(text: string, at: number, from: number, to: number): boolean {
  const code = text.charCodeAt(at);
  if (!joins(code)) return isQuote(code);
  return at > from && at + 1 < to && !isSpace(text.charCodeAt(at - 1)) && !isSpace(text.charCodeAt(at + 1));
}

function wordEnd(text: string, at: number, to: number): number {
  let end = at + 1;
  if (end + 1 < to) {
    const code = text.charCodeAt(end);
    if (code === SLASH && kindOf(text.charCodeAt(end + 1)) === LETTER) return slashedEnd(text, end + 1, to);
    const dotted = code === DOT && isAsciiLetter(text.charCodeAt(at)) ? dottedEnd(text, end, to) : end;
    if (dotted > end) return dotted;
  }
  while (end < to && isWordCharacter(text.charCodeAt(end))) end += 1;
  if (end + 1 >= to) return end;
  const sign = text.charCodeAt(end);
  if ((sign !== APOSTROPHE && sign !== CURLY_APOSTROPHE) || !isAsciiLetter(text.charCodeAt(end + 1))) return end;
  end += 2;
  while (end < to && isAsciiLetter(text.charCodeAt(end))) end += 1;
  return end;
}

/** "s/p", "w/o". */
function slashedEnd(text: string, at: number, to: number): number {
  let end = at + 1;
  while (end < to && kindOf(text.charCodeAt(end)) === LETTER) end += 1;
  return end;
}

/** "b.i.d", "q.12h": up to three letters or digits after each point, and no letter after them. @returns `at` where it is none */
function dottedEnd(text: string, at: number, to: number): number {
  let end = at;
  let point = at;
  while (end + 1 < to && text.charCodeAt(end) === DOT && isAlphanumeric(text.charCodeAt(end + 1))) {
    point = end;
    end += 2;
    while (end < to && end < point + 4 && isAlphanumeric(text.charCodeAt(end))) end += 1;
  }
  if (end === at || end === to || !isAsciiLetter(text.charCodeAt(end))) return end;
  if (isDigit(text.charCodeAt(end - 1))) return end - 1;
  return isDigit(text.charCodeAt(end - 2)) ? end - 2 : point;
}

/** "3.5", "1,000", "4-6", "5/12/2019". */
function numberEnd(text: string, at: number, to: number): number {
  let end = at + 1;
  for (;;) {
    while (end < to && isDigit(text.charCodeAt(end))) end += 1;
    const sign = end + 1 < to ? text.charCodeAt(end) : 0;
    const goesOn = sign === DOT || sign === SLASH || sign === 44 || sign === 45;
    if (!goesOn || !isDigit(text.charCodeAt(end + 1))) return end;
    end += 2;
  }
}

/** "(-)" and "+ve" are one token, any other sign is one by itself. */
function signEnd(text: string, at: number, to: number): number {
  const end = at + 3;
  if (end > to) return at + 1;
  const code = text.charCodeAt(at);
  const isBracketed = code === 40 && isPole(text.charCodeAt(at + 1)) && text.charCodeAt(at + 2) === 41;
  const isVe = isPole(code) && text.charCodeAt(at + 1) === 118 && text.charCodeAt(at + 2) === 101;
  if (isVe && end < to) {
    const after = text.charCodeAt(end);
    if (isAlphanumeric(after) || after === 95) return at + 1;
  }
  return isBracketed || isVe ? end : at + 1;
}

/** The words and signs of a stretch of text as phrases are compared with: lower case, "(-)" for "−ve", "bid" for "b.i.d". */
export function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  const to = text.length;
  let end = 0;
  for (let at = tokenStart(text, 0, 0, to); at < to; at = tokenStart(text, end, 0, to)) {
    end = tokenEnd(text, at, to);
    tokens.push(normal(text.slice(at, end)));
  }
  return tokens;
}

/** How a token is compared. @param raw as written */
export function normal(raw: string): string {
  const first = raw.charCodeAt(0);
  if (raw.length === 1) return joins(first) || raw === '—' ? '-' : raw.toLowerCase();
  // "(-)", "−ve", "(+)": one spelling each.
  if (first === 40 || first === 45 || first === 43 || first > 0x2000) return raw.includes('+') ? '(+)' : '(-)';
  const lower = raw.charCodeAt(1) === DOT ? raw.replaceAll('.', '').toLowerCase() : raw.toLowerCase();
  return lower.includes('’') ? lower.replace('’', "'") : lower;
}
