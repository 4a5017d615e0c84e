import type { Item } from './sig/item.ts';
import { type Gap, itemsOf } from './sig/items.ts';
import { type Token, tokensOf } from './sig/tokens.ts';
import { isKnown, isWord } from './sig/vocabulary.ts';
import type { ReadSig, SigOptions } from './sigParser.ts';
import { sigOf } from './sigParser.ts';

/** How far a sig may stand from its drug in running prose, in words that mean nothing here. */
const PROSE: Gap = { lead: 8, between: 5, stopAtBreak: true };
/** UTF-16 units looked at before and after a drug. The longest titration in our notes is 250 long. */
const BEFORE = 70;
const LONGEST_WORD = 20;
const NEAR = 90;
const AFTER = 500;

const BEFORE_A_DRUG = new Set<Item['kind']>([
  'mass',
  'count',
  'combination',
  'times',
  'slot',
  'pattern',
  'upTo',
  'release',
  'route',
  'inject',
]);
const BETWEEN = /^(?:of|oral|generic|the|tablets?|tabs?|capsules?|caps?|dose|scheduled|po|prn)$/;
const AMOUNTS = new Set<Item['kind']>(['mass', 'count', 'combination', 'pattern']);

/**
 * The sig that belongs to the drug at `drug` in a text: after it ("gabapentin, which she takes at 300 mg t.i.d."), before it
 * ("600 mg of gabapentin nightly"), or both.
 *
 * @param within where it may stand: usually from the end of the drug before (or its sig) to the start of the drug after
 * @returns the dose, and the span of everything read (the drug's name lies in it or beside it); undefined where nothing is said
 */
export function readSigAround(
  text: string,
  drug: { readonly start: number; readonly end: number },
  within: { readonly from: number; readonly to: number },
  options: SigOptions = {},
): ReadSig | undefined {
  const before = tokensBefore(text, Math.max(within.from, drug.start - BEFORE), drug.start);
  // Most sigs are short and most drugs have none: look near first, and further only where reading came to the end of that.
  for (const length of [NEAR, AFTER]) {
    const to = Math.min(within.to, drug.end + length);
    const tokens = [...before, ...tokensOf(text, drug.end, to)];
    const items = itemsOf(tokens, PROSE);
    const isCut = to < within.to && to < drug.end + AFTER && !items.isDone;
    if (isCut) continue;
    return isWorthSaying(items.parts) ? sigOf(items.parts, tokens, options) : undefined;
  }
  return undefined;
}

/** The tokens of an amount (and what goes with it) right before a drug; none where something else stands between. */
function tokensBefore(text: string, from: number, to: number): Token[] {
  if (!mayEndAmount(wordBefore(text, Math.max(from, to - LONGEST_WORD), to))) return [];
  const tokens = tokensOf(text, from, to);
  const items = itemsOf(tokens).parts;
  let next = tokens.length;
  let start = tokens.length;
  for (const item of items.toReversed()) {
    const isBeside = tokens.slice(item.next, next).every((token) => BETWEEN.test(token.text));
    if (!isBeside || !BEFORE_A_DRUG.has(item.kind) || item.bracketed) break;
    next = item.first;
    start = item.first;
  }
  return tokens.slice(start);
}

const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** The word that ends at `to`, before a full stop and spaces; "" where there is none. */
function wordBefore(text: string, from: number, to: number): string {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) === 32) end -= 1;
  let start = end;
  while (start > from && isPlain(text.charCodeAt(start - 1))) start -= 1;
  const code = start > from ? text.charCodeAt(start - 1) : 32;
  // A plain word after a plain sign or space.
  if (start < end && code < 128) return text.slice(start, end);
  return /([\p{L}\p{N}½¼¾]+)\.?\s*$/u.exec(text.slice(from, to))?.[1] ?? '';
}

/** Whether an amount, or what goes with it, may end with a word. */
function mayEndAmount(word: string): boolean {
  if (word === '') return false;
  if (/\d$/.test(word)) return true;
  const lower = word.toLowerCase();
  // "… 300 mg and gabapentin": words that a part of a sig may begin with, and none ends with.
  if (isWord('joins', lower)) return false;
  return isKnown(lower.replace(/^\d+/, '')) || BETWEEN.test(lower);
}

/** A frequency far from the drug with no amount beside it is about something else ("tramadol, but pain wakes her at night"). */
const isWorthSaying = (items: readonly Item[]): boolean =>
  items.some((item) => AMOUNTS.has(item.kind)) || (items[0]?.skipped ?? 0) <= 1;
