/** Reads how often: "q4-6h", "every 6 to 8 hours", "3 times a day", "4/day", "6 hourly", "1x2". */
import { compare, divide, multiply, ONE, type Ratio, ratio, type Span, span, ZERO } from '../ratio.ts';
import type { ItemBody } from './item.ts';
import { type Read, readNumber, readSpan } from './number.ts';
import type { Token } from './tokens.ts';
import { classesOf, formNames, isWord, wordBits } from './vocabulary.ts';

type Found = Read<ItemBody> | undefined;

const HOURS_A_DAY = ratio(24);
/** Intervals up to three days are averaged; anything rarer is "not daily". */
const LONGEST_AVERAGED_DAYS = ratio(3);
const BARE_HOURS = [2, 3, 4, 6, 8, 12, 24];

/** An interval as times a day. `unit` in days. */
function everyDays(interval: Span, unit: Ratio): ItemBody {
  if (compare(interval.low, ZERO) <= 0) return { kind: 'bad' };
  const low = divide(ONE, multiply(interval.high, unit));
  const high = divide(ONE, multiply(interval.low, unit));
  const longest = multiply(interval.high, unit);
  return { kind: 'times', times: span(low, high), daily: compare(longest, LONGEST_AVERAGED_DAYS) <= 0 };
}

const DAYS: readonly (readonly ['minute' | 'hour' | 'day' | 'week' | 'month', Ratio])[] = [
  ['hour', divide(ONE, HOURS_A_DAY)],
  ['day', ONE],
  ['week', ratio(7)],
  ['month', ratio(30)],
  ['minute', ratio(1, 1440)],
];

const TIME_UNITS = DAYS.reduce((bits, [name]) => bits | wordBits[name], 0);

/** A unit of time at `i`, in days. */
export function timeUnit(tokens: readonly Token[], i: number): Read<{ unit: Ratio; name: string }> | undefined {
  const at = tokens[i]?.text === '-' || tokens[i]?.text === '°' ? i + 1 : i;
  const word = tokens[at]?.text;
  if (tokens[i]?.text === '°')
    return { value: { unit: divide(ONE, HOURS_A_DAY), name: 'hour' }, next: isWord('hour', word) ? at + 1 : at };
  if (word === undefined || (classesOf(word) & TIME_UNITS) === 0) return undefined;
  for (const [name, unit] of DAYS) {
    if (isWord(name, word)) {
      const plural = tokens[at + 1]?.text === '(' && tokens[at + 2]?.text === 's' && tokens[at + 3]?.text === ')';
      return { value: { unit, name }, next: plural ? at + 4 : at + 1 };
    }
  }
  return undefined;
}

/** "q6h", "q.4-6h", "every 6 hours", "every 2 to 3 days", "q 6" (hours meant). */
export function readEvery(tokens: readonly Token[], i: number): Found {
  if (!isWord('every', tokens[i]?.text)) return undefined;
  const number = tokens[i + 1];
  if (number?.bad) return { value: { kind: 'bad' }, next: i + 2 };
  const interval = readSpan(tokens, i + 1);
  if (!interval) return undefined;
  let unit = timeUnit(tokens, interval.next);
  let { value } = interval;
  let { next } = interval;
  // "every 4 hours to 6 hours"
  if (unit && isWord('range', tokens[unit.next]?.text)) {
    const high = readNumber(tokens, unit.next + 1);
    const again = high && timeUnit(tokens, high.next);
    if (high && again && again.value.name === unit.value.name && compare(high.value, value.low) > 0) {
      value = span(value.low, high.value);
      unit = again;
    }
  }
  if (unit) {
    next = unit.next;
    if (tokens[i]?.text === 'q' && unit.value.name === 'month' && tokens[next - 1]?.text === 'm') return undefined;
    if (unit.value.name === 'minute') return { value: { kind: 'times', times: span(ONE), daily: false }, next };
    return { value: everyDays(value, unit.value.unit), next };
  }
  if (tokens[i]?.text === 'q' || tokens[i]?.text === 'every') {
    if (compare(value.low, ZERO) <= 0) return { value: { kind: 'bad' }, next };
    if (tokens[i]?.text === 'q' && [value.low, value.high].every((each) => BARE_HOURS.includes(each.n / each.d))) {
      return { value: everyDays(value, divide(ONE, HOURS_A_DAY)), next };
    }
  }
  return undefined;
}

/** "6 hourly", "4-6 hrly". */
function readHourly(tokens: readonly Token[], number: Read<Span>): Found {
  const at = tokens[number.next]?.text === '-' ? number.next + 1 : number.next;
  const word = tokens[at]?.text ?? '';
  if (!/^(hourly|hrly|hly)$/.test(word)) return undefined;
  return { value: everyDays(number.value, divide(ONE, HOURS_A_DAY)), next: at + 1 };
}

/** The period of a rate: "a day", "/ week", "daily", "in 24 hours". */
export function readPeriod(tokens: readonly Token[], i: number): Read<{ days: Ratio }> | undefined {
  let at = i;
  let led = false;
  while (at < i + 2 && (isWord('per', tokens[at]?.text) || tokens[at]?.text === 'in')) {
    at += 1;
    led = true;
  }
  const word = tokens[at]?.text;
  if (word === 'daily' || word === 'nightly') return { value: { days: ONE }, next: at + 1 };
  if (word === 'weekly') return { value: { days: ratio(7) }, next: at + 1 };
  if (word === 'monthly') return { value: { days: ratio(30) }, next: at + 1 };
  const number = readNumber(tokens, at);
  const unit = timeUnit(tokens, number?.next ?? at);
  if (!unit) return undefined;
  if (number) {
    if (!led || compare(number.value, ZERO) <= 0) return undefined;
    const days = multiply(number.value, unit.value.unit);
    return { value: { days }, next: unit.next };
  }
  if (!led && !(word === 'day' || word === 'd' || word === 'week' || word === 'wk')) return undefined;
  if (unit.value.name === 'minute' || unit.value.name === 'hour') return undefined;
  return { value: { days: unit.value.unit }, next: unit.next };
}

const ONCE_TWICE: Readonly<Record<string, Ratio>> = { once: ONE, twice: ratio(2), thrice: ratio(3) };

/** "3 times a day", "2-3x daily", "once or twice a day", "4/day", "3 doses per day". */
function readTimes(tokens: readonly Token[], i: number): Found {
  const word = ONCE_TWICE[tokens[i]?.text ?? ''];
  let count: Read<Span> | undefined;
  let named = false;
  let isLed = false;
  if (word) {
    const second = isWord('range', tokens[i + 1]?.text) ? ONCE_TWICE[tokens[i + 2]?.text ?? ''] : undefined;
    count = { value: span(word, second ?? word), next: second ? i + 3 : i + 1 };
    named = true;
    // "once to three times a day"
    const third = !second && isWord('range', tokens[i + 1]?.text) ? readNumber(tokens, i + 2) : undefined;
    if (third && isWord('times', tokens[third.next]?.text))
      count = { value: span(word, third.value), next: third.next + 1 };
  } else {
    const led = isWord('times', tokens[i]?.text) && tokens[i]?.text !== 'time' && tokens[i + 1]?.kind === 'number';
    const number = readSpan(tokens, led ? i + 1 : i);
    if (!number) return undefined;
    const twiceAfter = isWord('range', tokens[number.next]?.text)
      ? ONCE_TWICE[tokens[number.next + 1]?.text ?? '']
      : undefined;
    if (twiceAfter) return undefined;
    count = number;
    let at = tokens[number.next]?.text === '-' ? number.next + 1 : number.next;
    if (
      isWord('times', tokens[at]?.text) ||
      formNames.get(tokens[at]?.text ?? '') === 'dose' ||
      /^(occasions?)$/.test(tokens[at]?.text ?? '')
    ) {
      at += 1;
      if (tokens[at]?.text === ')') return undefined;
      count = { value: number.value, next: at };
      named = true;
    } else if (led) {
      named = true;
      isLed = true;
    }
  }
  const at = count.next;
  const slash = tokens[at]?.text === '/';
  if (!named && !slash) return undefined;
  const period = readPeriod(tokens, at);
  // "x 7 d" is a duration, "x 7 a day" and "x 7 daily" are frequencies.
  if (isLed && /^(?:d|days?|wks?|weeks?)$/.test(tokens[at]?.text ?? '')) return undefined;
  if (!period) {
    // "one time every 8 hours": the interval says it.
    return undefined;
  }
  if (!named && compare(period.value.days, ONE) !== 0) return undefined;
  if (compare(count.value.low, ZERO) <= 0) return { value: { kind: 'bad' }, next: period.next };
  const { days } = period.value;
  return {
    value: {
      kind: 'times',
      times: span(divide(count.value.low, days), divide(count.value.high, days)),
      daily: compare(days, LONGEST_AVERAGED_DAYS) <= 0,
    },
    next: period.next,
  };
}

/** How often, where it is written with a number. */
export function readTiming(tokens: readonly Token[], i: number): Found {
  const every = readEvery(tokens, i);
  if (every) return every;
  const times = readTimes(tokens, i);
  if (times) return times;
  if (tokens[i]?.kind !== 'number' && tokens[i]?.kind !== 'word') return undefined;
  const number = readSpan(tokens, i);
  return number ? readHourly(tokens, number) : undefined;
}

/** "8 am", "10:00", "at 5 p.m.": a time of day. */
export function readClock(tokens: readonly Token[], i: number): Found {
  const hour = tokens[i];
  if (hour?.kind !== 'number' || !hour.value || hour.value.d !== 1 || hour.value.n > 24) return undefined;
  let next = i + 1;
  const colon =
    tokens[next]?.text === ':' &&
    tokens[next + 1]?.kind === 'number' &&
    !tokens[next]?.spaced &&
    !tokens[next + 1]?.spaced;
  if (colon) next += 2;
  const half = tokens[next]?.text ?? '';
  const joined =
    /^[ap]$/.test(half) && tokens[next + 1]?.text === 'm' ? 2 : /^[ap]m$/.test(half) || half === 'noon' ? 1 : 0;
  if (!colon && joined === 0) return undefined;
  const minutes = colon ? tokens[i + 2]?.text : '00';
  return { value: { kind: 'slot', slot: `${hour.text}:${minutes}${half[0] ?? ''}` }, next: next + joined };
}
