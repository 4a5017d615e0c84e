import type { Dose } from './dose.ts';
import { errorProneForms } from './errorProneForms.ts';
import { OutOfRange } from './ratio.ts';
import type { Clause } from './sig/clause.ts';
import { clausesOf } from './sig/clauses.ts';
import { doseOf, refusal, type SigOptions } from './sig/dose.ts';
import type { Item, ItemKind } from './sig/item.ts';
import { itemsOf } from './sig/items.ts';
import { type Token, tokensOf } from './sig/tokens.ts';

export type { SigOptions };

/** A sig as read: the dose, and the stretch of text that says it (UTF-16 offsets). */
export interface ReadSig {
  readonly dose: Dose;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a sig ("Take 1-2 tabs po q4-6h prn, max 8/24h") into a dose.
 *
 * Mass comes out in mg, patches in mcg/h, what has no mass in its own unit ("tablet"). Anything that cannot be computed gives
 * `computable: false` with a reason; no input throws, and no number is ever NaN or infinite. Linear in the length of the text.
 */
export function parseSig(text: string, options: SigOptions = {}): Dose {
  return readSig(text, options)?.dose ?? refusal('unreadable');
}

/** Like `parseSig`, with where the sig stands; undefined where the text says nothing of a dose. */
export function readSig(text: string, options: SigOptions = {}): ReadSig | undefined {
  const tokens = tokensOf(text);
  return sigOf(itemsOf(tokens).parts, tokens, options);
}

const SAYS_SOMETHING = new Set<ItemKind>([
  'mass',
  'count',
  'combination',
  'pattern',
  'times',
  'slot',
  'prn',
  'once',
  'directed',
  'bad',
  'torn',
  'pack',
  'max',
  'meals',
  'topical',
  'unknownDose',
]);

/** The sig that these parts make. @param parts read from `tokens`, in order */
export function sigOf(parts: readonly Item[], tokens: readonly Token[], options: SigOptions): ReadSig | undefined {
  if (!parts.some((item) => SAYS_SOMETHING.has(item.kind))) return undefined;
  const { clauses, used } = clausesOf(parts, tokens);
  const first = used.find((item) => SAYS_SOMETHING.has(item.kind));
  const last = used.at(-1);
  if (!first || !last) return undefined;
  return { dose: doseFrom(used, clauses, tokens, options), start: first.start, end: last.end };
}

function doseFrom(
  items: readonly Item[],
  clauses: readonly Clause[],
  tokens: readonly Token[],
  options: SigOptions,
): Dose {
  const errorProne = errorProneForms(items, tokens);
  const noted = errorProne.length > 0 ? { errorProne } : {};
  try {
    return { ...doseOf(items, clauses, options), ...noted };
  } catch (error) {
    if (error instanceof OutOfRange) return refusal('implausible', noted);
    throw error;
  }
}
