/** Reads how long and from when: "x 7 days", "5/7", "for 2 weeks", "after 1 week", "days 1-3:", "increase by 300 mg every 3 days". */
import { compare, divide, multiply, ONE, product, type Ratio, ratio, type Span, span, ZERO } from '../ratio.ts';
import { massUnit, readForm } from './form.ts';
import type { ItemBody } from './item.ts';
import { type Read, readSpan } from './number.ts';
import { readEvery, timeUnit } from './timing.ts';
import type { Token } from './tokens.ts';
import { isWord } from './vocabulary.ts';

type Found = Read<ItemBody> | undefined;

/** UK prescriptions write n/7 days, n/52 weeks, n/12 months. */
const BRITISH: Readonly<Record<number, Ratio>> = { 7: ONE, 52: ratio(7), 12: ratio(30) };

/** "5/7", "2-3/7", "1/52". */
export function readBritish(tokens: readonly Token[], i: number): Read<Span> | undefined {
  const first = tokens[i];
  if (first?.kind !== 'number' || first.value?.d !== 1) return undefined;
  const most = tokens[i + 2]?.value;
  const isRange =
    tokens[i + 1]?.text === '-' && tokens[i + 3]?.text === '/' && most !== undefined && compare(first.value, most) <= 0;
  const top = isRange ? tokens[i + 2] : first;
  const at = isRange ? i + 3 : i + 1;
  const bottom = tokens[at + 1];
  if (tokens[at]?.text !== '/' || top?.value?.d !== 1 || bottom?.kind !== 'number' || bottom.value?.d !== 1)
    return undefined;
  const unit = BRITISH[bottom.value.n];
  if (!unit || first.value.n === 0 || bottom.text.length > 2) return undefined;
  // "5/12/2019" is a date; "7/12 mg" is an amount.
  if (tokens[at + 2]?.text === '/' || massUnit(tokens, at + 2)) return undefined;
  return { value: product(span(first.value, top.value), span(unit)), next: at + 2 };
}

/** A time with its unit: "7 days", "2-4 weeks", "10d", "a week", "5/7". */
export function readDays(tokens: readonly Token[], i: number): Read<Span> | undefined {
  const british = readBritish(tokens, i);
  if (british) return british;
  let number = readSpan(tokens, i);
  if (!number && (tokens[i]?.text === 'a' || tokens[i]?.text === 'another')) number = { value: span(ONE), next: i + 1 };
  if (!number) return undefined;
  const at =
    tokens[number.next]?.text === 'more' ||
    tokens[number.next]?.text === 'full' ||
    tokens[number.next]?.text === 'additional'
      ? number.next + 1
      : number.next;
  const unit = timeUnit(tokens, at);
  if (!unit || unit.value.name === 'minute' || unit.value.name === 'hour' || tokens[unit.next - 1]?.text === 'daily')
    return undefined;
  if (tokens[unit.next - 1]?.text === 'weekly' || tokens[unit.next - 1]?.text === 'monthly') return undefined;
  return { value: product(number.value, span(unit.value.unit)), next: unit.next };
}

/** "x7d", "for 2 weeks", "for up to 10 days", "for the next 3 days". */
export function readDuration(tokens: readonly Token[], i: number): Found {
  let at = i;
  const led = isWord('duration', tokens[i]?.text);
  if (led) {
    at += 1;
    while (
      at < i + 5 &&
      /^(up|to|the|next|first|a|total|of|another|about|at|least|approximately|only|in)$/.test(tokens[at]?.text ?? '')
    )
      at += 1;
    if (tokens[at - 1]?.text === 'a' || tokens[at - 1]?.text === 'another') at -= 1;
  }
  const days = readDays(tokens, at);
  if (!days) return undefined;
  if (!led && !readBritish(tokens, at) && tokens[at]?.text === 'a') return undefined;
  if (compare(days.value.low, ZERO) <= 0) return undefined;
  // "1 morning, 2 night": so many at night, where "2 nights" last two days.
  if (!led && tokens[days.next - 1]?.text === 'night') return undefined;
  const supply = supplyWordAt(tokens, days.next);
  if (supply !== undefined) return { value: { kind: 'quantity', days: days.value }, next: supply };
  return { value: { kind: 'duration', days: days.value }, next: days.next };
}

/** Behind "30 day", "7 days'", "a month's": "supply", which says what was dispensed and not how long it is to be taken. */
function supplyWordAt(tokens: readonly Token[], i: number): number | undefined {
  let at = i;
  while (at < i + 3 && /^(?:['’-]|s|['’]s)$/.test(tokens[at]?.text ?? '')) at += 1;
  return /^(?:supply|worth)$/.test(tokens[at]?.text ?? '') ? at + 1 : undefined;
}

/** "after 1 week", "in 3 days", "over 30 min", "2 hours before": times that are no dose and no frequency. */
export function readDelay(tokens: readonly Token[], i: number): Found {
  if (!isWord('delay', tokens[i]?.text)) return undefined;
  const days = readDays(tokens, i + 1);
  if (days) return { value: { kind: 'delay', days: days.value }, next: days.next };
  const number = readSpan(tokens, i + 1);
  const unit = number && timeUnit(tokens, number.next);
  return number && unit ? { value: { kind: 'quantity' }, next: unit.next } : undefined;
}

/** "day 1:", "days 4-6", "week 2". */
export function readDayLabel(tokens: readonly Token[], i: number): Found {
  const word = tokens[i]?.text ?? '';
  const unit = /^days?$/.test(word) ? 1 : /^(week|weeks|wk)$/.test(word) ? 7 : 0;
  if (!unit) return undefined;
  const number = tokens[i + 1]?.text === '#' ? readSpan(tokens, i + 2) : readSpan(tokens, i + 1);
  if (!number) return undefined;
  const [low, high] = [number.value.low, number.value.high];
  if (low.d !== 1 || high.d !== 1 || low.n < 1 || high.n > 400) return undefined;
  if (massUnit(tokens, number.next) || readForm(tokens, number.next)) return undefined;
  const next = tokens[number.next]?.text === ':' ? number.next + 1 : number.next;
  return { value: { kind: 'dayLabel', from: (low.n - 1) * unit + 1, to: high.n * unit }, next };
}

/** The amount and the interval after "increase by": "300 mg every 3 days", "75 mg weekly", "1 capsule q3 days". */
export function readStep(tokens: readonly Token[], i: number, down: boolean): Found {
  const number = readSpan(tokens, i);
  if (!number) return undefined;
  const mass = massUnit(tokens, number.next);
  const form = mass ? undefined : readForm(tokens, number.next);
  if (!mass && !form) return undefined;
  let next = mass?.next ?? form?.next ?? number.next;
  if (
    (tokens[next]?.text === '/' || tokens[next]?.text === 'per' || tokens[next]?.text === 'a') &&
    /^(d|day)$/.test(tokens[next + 1]?.text ?? '')
  )
    next += 2;
  const every = readInterval(tokens, next);
  return {
    value: {
      kind: 'step',
      by: product(number.value, span(mass?.factor ?? ONE)),
      unit: mass ? 'mg' : (form?.value ?? ''),
      down,
      ...(every ? { every: every.value } : {}),
    },
    next: every?.next ?? next,
  };
}

/** "(increasing) every 3 days by 25 mg": the interval said before the amount. */
export function readTimedStep(tokens: readonly Token[], i: number, down: boolean): Found {
  const every = readInterval(tokens, i);
  if (!every || tokens[every.next]?.text !== 'by') return undefined;
  const step = readStep(tokens, every.next + 1, down);
  return step?.value.kind === 'step' ? { value: { ...step.value, every: every.value }, next: step.next } : undefined;
}

/** "every 3 days", "each week", "weekly", "every other day", "per week": days. */
export function readInterval(tokens: readonly Token[], i: number): Read<Span> | undefined {
  const word = tokens[i]?.text;
  if (word === 'weekly' || word === 'qweek') return { value: span(ratio(7)), next: i + 1 };
  if (word === 'daily') return { value: span(ONE), next: i + 1 };
  if (!isWord('every', word) && word !== 'per' && word !== 'a' && word !== '/') return undefined;
  const every = readEvery(tokens, i);
  if (every?.value.kind === 'times') {
    const { low, high } = every.value.times;
    return { value: span(divide(ONE, high), divide(ONE, low)), next: every.next };
  }
  const other = tokens[i + 1]?.text === 'other' ? 1 : 0;
  const ordinal = { third: 3, fourth: 4, fifth: 5, second: 2 }[tokens[i + 1]?.text ?? ''];
  const skip = other || ordinal ? 1 : 0;
  const unit = timeUnit(tokens, i + 1 + skip);
  if (!unit || unit.value.name === 'minute') return undefined;
  const count = ratio(other ? 2 : (ordinal ?? 1));
  return { value: span(multiply(unit.value.unit, count)), next: unit.next };
}
