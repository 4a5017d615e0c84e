import type { ItemBody } from './item.ts';
import type { Read } from './number.ts';
import type { Token } from './tokens.ts';
import { isWord } from './vocabulary.ts';

type Found = Read<ItemBody> | undefined;

const whole = (token: Token | undefined): number =>
  token?.kind === 'number' && token.value?.d === 1 ? token.value.n : Number.NaN;
const isDay = (value: number): boolean => value >= 1 && value <= 31;
const isYear = (value: number): boolean => value >= 1900 && value < 2100;

/** A time of day after a date: "2:28:00 PM UTC", "16:00". */
function afterTime(tokens: readonly Token[], i: number): number {
  let next = i;
  while (next < i + 4 && Number.isInteger(whole(tokens[next])) && tokens[next + 1]?.text === ':') next += 2;
  if (next === i || tokens[next]?.kind !== 'number') return i;
  next += 1;
  if (/^[ap]m$/.test(tokens[next]?.text ?? '')) next += 1;
  return tokens[next]?.text === 'utc' ? next + 1 : next;
}

/**
 * A date, with the time after it: "06/22/2015", "2015-06-22", "June 22, 2015", "11-Jul-2016 2:28:00 PM". Its numbers are no doses and
 * its time is not when a dose is taken.
 */
export function readDate(tokens: readonly Token[], i: number): Found {
  const end = dateEnd(tokens, i) ?? stampEnd(tokens, i);
  return end === undefined || afterTime(tokens, end) === i
    ? undefined
    : { value: { kind: 'quantity' }, next: afterTime(tokens, end) };
}

function dateEnd(tokens: readonly Token[], i: number): number | undefined {
  const [first, second, third] = [tokens[i], tokens[i + 2], tokens[i + 4]];
  const sign = tokens[i + 1]?.text;
  if (isWord('months', first?.text)) {
    const at = /^[,.]$/.test(sign ?? '') ? i + 2 : i + 1;
    if (isYear(whole(tokens[at]))) return at + 1;
    if (!isDay(whole(tokens[at]))) return undefined;
    const year = tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
    return isYear(whole(tokens[year])) ? year + 1 : at + 1;
  }
  if (first?.kind !== 'number') return undefined;
  if (isWord('months', tokens[i + 1]?.text) && isDay(whole(first)) && isYear(whole(second))) return i + 3;
  if ((sign !== '/' && sign !== '-' && sign !== '.') || tokens[i + 3]?.text !== sign) return undefined;
  const [a, b, c] = [whole(first), whole(second), whole(third)];
  if (isDay(a) && isWord('months', second?.text) && isYear(c)) return i + 5;
  if (isYear(a) && isDay(b) && isDay(c)) return i + 5;
  const isShort = sign === '/' && third?.text.length === 2;
  return isDay(a) && isDay(b) && (isYear(c) || isShort) ? i + 5 : undefined;
}

/** "20150622", "3:13:25 PM" without a date. */
function stampEnd(tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i];
  if (/^(?:19|20)\d{6}$/.test(token?.text ?? '')) return i + 1;
  const isStamp = tokens[i + 1]?.text === ':' && tokens[i + 3]?.text === ':' && Number.isInteger(whole(tokens[i + 4]));
  return isStamp && Number.isInteger(whole(token)) ? i : undefined;
}
