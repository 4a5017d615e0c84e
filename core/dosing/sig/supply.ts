/** What was dispensed, and how long it lasts. */
import { compare, divide, type Ratio, ratio, type Span, toNumber, ZERO } from '../ratio.ts';
import { readDays, readInterval } from './course.ts';
import type { Day } from './day.ts';
import { readForm } from './form.ts';
import type { Item, ItemBody } from './item.ts';
import { type Read, readSpan } from './number.ts';
import { NOT_PIECES } from './plausible.ts';
import type { Token } from './tokens.ts';
import { isWord, numberWords } from './vocabulary.ts';

type Found = Read<ItemBody> | undefined;

/** "#120 per month" is a supply, "#4 a day" is not. */
const LEAST_INTERVAL = ratio(7);
/** "120 tablets a month" is a supply; "4 tablets a week" is how it is taken. */
const LEAST_PIECES = ratio(14);
const LEAST_WITHOUT_SIGN = ratio(28);

const REFILLS = /^(?:refills?|repeats?)$/;

/** "per month", "every 30 days": how long a supply is meant to last. */
function lastsAt(tokens: readonly Token[], i: number, least: Ratio): Read<Span> | undefined {
  if (tokens[i]?.text === 'monthly') return { value: { low: ratio(30), high: ratio(30) }, next: i + 1 };
  const every = readInterval(tokens, i);
  return every && compare(every.value.low, least) >= 0 ? every : undefined;
}

/** "2 refills", "120 tablets per month". */
function readUnsigned(tokens: readonly Token[], i: number): Found {
  const number =
    tokens[i]?.kind === 'number' || numberWords.has(tokens[i]?.text ?? '') ? readSpan(tokens, i) : undefined;
  if (!number) return undefined;
  if (REFILLS.test(tokens[number.next]?.text ?? '')) return { value: { kind: 'quantity' }, next: number.next + 1 };
  if (compare(number.value.low, LEAST_PIECES) < 0) return undefined;
  const next = readForm(tokens, number.next)?.next ?? number.next;
  const lasts = lastsAt(tokens, next, LEAST_WITHOUT_SIGN);
  return lasts && { value: { kind: 'quantity', pieces: number.value, days: lasts.value }, next: lasts.next };
}

/** "#30", "disp 90", "qty: 30 tabs", "#120 per month", "3 refills": a supply, not a dose. */
export function readQuantity(tokens: readonly Token[], i: number): Found {
  const word = tokens[i]?.text ?? '';
  const isSign = word === '#' && tokens[i + 1]?.kind === 'number';
  const isWordFor = isWord('quantity', word);
  if (!isSign && !isWordFor) return readUnsigned(tokens, i);
  let at = i + 1;
  while (at < i + 4 && /^([:#x=]|of|no|qty|disp)$/.test(tokens[at]?.text ?? '')) at += 1;
  const number = readSpan(tokens, at);
  if (!number) return isWordFor ? { value: { kind: 'quantity' }, next: i + 1 } : undefined;
  const form = readForm(tokens, number.next);
  const next = form?.next ?? number.next;
  // "Refills: 3", "supply: 30 days"
  if (REFILLS.test(word)) return { value: { kind: 'quantity' }, next };
  const time = readDays(tokens, at);
  if (time) return { value: { kind: 'quantity', days: time.value }, next: time.next };
  const lasts = lastsAt(tokens, next, LEAST_INTERVAL);
  // "#4 a day": so many are taken.
  if (isSign && !lasts && readInterval(tokens, next))
    return { value: { kind: 'count', amount: number.value, unit: form?.value ?? '', bare: !form }, next };
  return {
    value: { kind: 'quantity', pieces: number.value, ...(lasts ? { days: lasts.value } : {}) },
    next: lasts?.next ?? next,
  };
}

/** How many pieces a day uses up at the most; a dose in mg without a count is one piece. */
function piecesOf({ perDay, times }: Day): Ratio | undefined {
  if (!perDay) return undefined;
  if (perDay.counted) return perDay.counted.span.high;
  if (perDay.unit === 'mg' || perDay.unit === 'mcg/h') return times?.high;
  return NOT_PIECES.has(perDay.unit) ? undefined : perDay.span.high;
}

/**
 * How long what was dispensed lasts at the least, in days: as the sig says ("#120 per month"), or as many days as the highest dose
 * allows. Undefined where no supply is written, or several counts are.
 */
export function supplyOf(items: readonly Item[], day: Day): number | undefined {
  const supplies = items.filter((item) => item.kind === 'quantity');
  const days = supplies.flatMap((supply) => (supply.days ? [toNumber(supply.days.low)] : []));
  if (days.length > 0) return Math.min(...days);
  const counts = supplies.flatMap(({ pieces }) => pieces ?? []);
  const [count] = counts;
  const pieces = piecesOf(day);
  if (counts.length !== 1 || !count || !pieces || compare(pieces, ZERO) <= 0) return undefined;
  return toNumber(divide(count.low, pieces));
}
